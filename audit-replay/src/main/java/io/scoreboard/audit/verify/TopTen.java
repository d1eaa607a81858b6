package io.scoreboard.audit.verify;

import io.scoreboard.audit.replay.Total;
import io.scoreboard.audit.verify.Difference.BoardDiffers;
import io.scoreboard.board.Board;
import io.scoreboard.board.BoardOrder;
import io.scoreboard.board.BoardRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/** The ten best of all totals, and whether a published board shows them. */
public final class TopTen {

  private TopTen() {}

  /** The best of all, at most ten. */
  public static List<BoardRow> of(Map<String, Total> totals) {
    return of(totals, _ -> true);
  }

  private static List<BoardRow> of(Map<String, Total> totals, Predicate<String> users) {
    Comparator<BoardRow> worstFirst = BoardOrder.INSTANCE.reversed();
    PriorityQueue<BoardRow> best = new PriorityQueue<>(worstFirst);
    totals.forEach(
        (userId, total) -> {
          if (users.test(userId)) {
            best.add(total.row(userId));
            if (best.size() > Board.SIZE) {
              best.remove();
            }
          }
        });
    return best.stream().sorted(BoardOrder.INSTANCE).toList();
  }

  /**
   * The first place where the board is not what the totals give. Users whose totals move while one
   * looks may stand anywhere on it; all others must stand on it in order, the best first, and fill
   * what is left.
   */
  static Optional<Difference> compare(
      Map<String, Total> totals, List<BoardRow> shown, Set<String> moving) {
    List<BoardRow> expected = of(totals, userId -> !moving.contains(userId));
    int place = 0; // among those at rest
    for (int i = 0; i < shown.size(); i++) {
      BoardRow row = shown.get(i);
      if (!moving.contains(row.userId())) {
        String wanted = place < expected.size() ? text(expected.get(place)) : "nobody";
        if (!wanted.equals(text(row))) {
          return Optional.of(new BoardDiffers(i + 1, wanted, text(row)));
        }
        place++;
      }
    }
    return shown.size() < Board.SIZE && place < expected.size()
        ? Optional.of(new BoardDiffers(shown.size() + 1, text(expected.get(place)), "nobody"))
        : Optional.empty();
  }

  private static String text(BoardRow row) {
    return "%s with %d points since %s".formatted(row.userId(), row.score(), row.reachedAt());
  }
}
