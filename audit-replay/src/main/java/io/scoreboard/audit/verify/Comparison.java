package io.scoreboard.audit.verify;

import io.scoreboard.audit.replay.Total;
import io.scoreboard.audit.verify.Difference.Ranked;
import io.scoreboard.audit.verify.Difference.UserDiffers;
import io.scoreboard.board.BoardOrder;
import io.scoreboard.board.BoardRow;
import io.scoreboard.integrity.StateDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two states of all users side by side. Ranks follow from totals by the one order of the board, so
 * equal totals mean equal ranks.
 *
 * @param digest of the projector's state
 * @param differing how many users differ
 * @param first the first of them by user id, or the first place of the top ten
 */
public record Comparison(String digest, long differing, Optional<Difference> first) {

  static Comparison of(
      Map<String, Total> byLog, Map<String, Total> byProjector, Optional<Difference> board) {
    List<String> differing =
        Stream.concat(byLog.keySet().stream(), byProjector.keySet().stream())
            .filter(userId -> !Objects.equals(byLog.get(userId), byProjector.get(userId)))
            .distinct()
            .sorted()
            .toList();
    Optional<Difference> first =
        differing.stream().findFirst().map(userId -> user(userId, byLog, byProjector));
    return new Comparison(digest(byProjector), differing.size(), first.isPresent() ? first : board);
  }

  static String digest(Map<String, Total> totals) {
    StateDigest digest = new StateDigest();
    totals.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                digest.add(entry.getKey(), entry.getValue().score(), entry.getValue().reachedAt()));
    return digest.hex();
  }

  private static Difference user(
      String userId, Map<String, Total> byLog, Map<String, Total> byProjector) {
    return new UserDiffers(userId, ranked(userId, byLog), ranked(userId, byProjector));
  }

  private static Optional<Ranked> ranked(String userId, Map<String, Total> totals) {
    Total total = totals.get(userId);
    if (total == null) {
      return Optional.empty();
    }
    BoardRow row = total.row(userId);
    long before =
        totals.entrySet().stream()
            .filter(it -> BoardOrder.INSTANCE.compare(it.getValue().row(it.getKey()), row) < 0)
            .count();
    return Optional.of(new Ranked(total, before + 1));
  }

  /** Whether both are the same. */
  public boolean isEqual() {
    return first.isEmpty();
  }
}
