package io.scoreboard.projector.rebuild;

import io.scoreboard.board.BoardRow;
import io.scoreboard.integrity.StateDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two projections of one log.
 *
 * @param difference of the first user, by id, who differs in score, time or name; null if none does
 */
public record Comparison(
    ProjectedState old, ProjectedState rebuilt, @Nullable Difference difference) {

  /**
   * A user who differs.
   *
   * @param old null if only the rebuild has the user
   * @param rebuilt null if only the old projection has
   */
  public record Difference(String userId, @Nullable BoardRow old, @Nullable BoardRow rebuilt) {}

  /** Walks through both side by side. */
  static Comparison of(Rows old, Rows rebuilt) {
    Side left = new Side(old);
    Side right = new Side(rebuilt);
    Difference difference = null;
    while (left.row != null || right.row != null) {
      String userId = smaller(left.row, right.row);
      BoardRow before = left.take(userId);
      BoardRow after = right.take(userId);
      if (difference == null && !Objects.equals(before, after)) {
        difference = new Difference(userId, before, after);
      }
    }
    return new Comparison(left.state(), right.state(), difference);
  }

  private static String smaller(@Nullable BoardRow left, @Nullable BoardRow right) {
    if (left == null) {
      return Objects.requireNonNull(right).userId();
    }
    return right == null || left.userId().compareTo(right.userId()) < 0
        ? left.userId()
        : right.userId();
  }

  private static final class Side {

    private final Rows rows;
    private final StateDigest digest = new StateDigest();
    private long users;
    private @Nullable BoardRow row;

    Side(Rows rows) {
      this.rows = rows;
      this.row = rows.next();
    }

    /** The row of that user, if it is the next one here. */
    @Nullable BoardRow take(String userId) {
      BoardRow taken = row;
      if (taken == null || !taken.userId().equals(userId)) {
        return null;
      }
      digest.add(userId, taken.score(), taken.reachedAt().toEpochMilli());
      users++;
      row = rows.next();
      return taken;
    }

    ProjectedState state() {
      return new ProjectedState(users, digest.hex());
    }
  }
}
