package io.scoreboard.faults.check;

import io.scoreboard.board.BoardRow;
import io.scoreboard.events.ScoreAction;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** One user's counted actions, added up the plain way: all of them, in order, every time. */
final class UserHistory {

  private final TreeSet<ScoreAction> actions =
      new TreeSet<>(
          Comparator.comparing(ScoreAction::occurredAt).thenComparing(ScoreAction::actionId));

  void count(ScoreAction action) {
    actions.add(action);
  }

  void withdraw(ScoreAction action) {
    actions.remove(action);
  }

  long score() {
    return row("", null).map(BoardRow::score).orElse(0L);
  }

  /** The user's row, or empty if nothing counts. */
  Optional<BoardRow> row(String userId, @org.jspecify.annotations.Nullable String name) {
    if (actions.isEmpty()) {
      return Optional.empty();
    }
    long score = 0;
    Instant reachedAt = actions.first().occurredAt();
    for (ScoreAction action : actions) {
      long next =
          switch (action.kind()) {
            case INCREMENT -> score + action.amount();
            case SET -> action.amount();
          };
      reachedAt = next == score ? reachedAt : action.occurredAt();
      score = next;
    }
    return Optional.of(new BoardRow(userId, name, score, reachedAt));
  }
}
