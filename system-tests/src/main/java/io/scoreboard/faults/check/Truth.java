package io.scoreboard.faults.check;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardOrder;
import io.scoreboard.board.BoardRow;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the log says, folded without any of the projector's code but the order of the board. */
public final class Truth {

  private final Map<String, ScoreAction> counted = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();
  private final Map<String, UserHistory> users = new TreeMap<>();
  private final LogBook book;

  private Truth(LogBook book) {
    this.book = book;
  }

  /** Folds the log: the first record of an action counts, unless it is revoked later on. */
  public static Truth of(LogBook book) {
    Truth truth = new Truth(book);
    book.entries().stream().filter(LogBook.Entry::isSound).forEach(truth::take);
    return truth;
  }

  private void take(LogBook.Entry entry) {
    switch (entry.event()) {
      case ScoreAction action -> {
        if (counted.putIfAbsent(action.actionId(), action) == null) {
          of(action).count(action);
        }
      }
      case ActionRevoked revocation -> {
        ScoreAction action = counted.get(revocation.actionId());
        if (action != null && revoked.add(action.actionId())) {
          of(action).withdraw(action);
        }
      }
      case null -> {}
    }
  }

  private UserHistory of(ScoreAction action) {
    return users.computeIfAbsent(action.userId(), _ -> new UserHistory());
  }

  /** Every action that counts or did, by its id. */
  Map<String, ScoreAction> counted() {
    return counted;
  }

  /** The scores of all who have one. */
  public Map<String, Long> scores() {
    Map<String, Long> scores = new TreeMap<>();
    rows().forEach(row -> scores.put(row.userId(), row.score()));
    return scores;
  }

  /** The top ten. */
  public List<View.Row> topTen() {
    return rows().stream()
        .limit(Board.SIZE)
        .map(row -> new View.Row(row.userId(), row.displayName(), row.score()))
        .toList();
  }

  private List<BoardRow> rows() {
    return users.entrySet().stream()
        .flatMap(user -> user.getValue().row(user.getKey(), book.nameOf(user.getKey())).stream())
        .sorted(BoardOrder.INSTANCE)
        .toList();
  }
}
