package io.scoreboard.audit.replay;

import io.scoreboard.audit.log.UnreadableException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a user's counted actions, oldest first: an increment adds, a set replaces. The
 * score was reached by the last action that changed it; setting it to what it is changes nothing.
 */
final class UserFold {

  static final Comparator<Row> ORDER =
      Comparator.comparingLong(Row::occurredAt).thenComparing(Row::actionId);

  private @Nullable Row last;
  private long score;
  private long reachedAt;

  /** The total of rows that are in order, or empty if there is none. */
  static Optional<Total> total(List<Row> rows) {
    UserFold fold = new UserFold();
    rows.forEach(fold::add);
    return fold.result();
  }

  /** Adds a later row, and gives by how much the score changed. */
  long add(Row row) {
    if (last != null && ORDER.compare(last, row) == 0) {
      return 0; // one action in two partitions: the ledger has one place for it
    }
    long before = score;
    boolean changes = last == null || row.kind() != RowKind.SET || row.amount() != score;
    score = row.kind() == RowKind.SET ? row.amount() : plus(row);
    reachedAt = changes ? row.occurredAt() : reachedAt;
    last = row;
    return score - before;
  }

  private long plus(Row row) {
    try {
      return Math.addExact(score, row.amount());
    } catch (ArithmeticException e) {
      throw new UnreadableException(
          "the score of %s leaves 64 bits with action %s".formatted(row.userId(), row.actionId()),
          e);
    }
  }

  long score() {
    return score;
  }

  Optional<Total> result() {
    return last == null ? Optional.empty() : Optional.of(new Total(score, reachedAt));
  }
}
