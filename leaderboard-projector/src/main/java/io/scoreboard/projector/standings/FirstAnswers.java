package io.scoreboard.projector.standings;

import io.scoreboard.projector.standings.LedgerEntry.Effect;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Completes entries that a rebuild took in with the scores that were answered the first time: the
 * fold of what had been appended until then. Exact unless actions of one user were appended within
 * milliseconds of each other in different partitions; their order is nowhere in the log. Reads the
 * user's history back to the latest set; only repeats of actions from before the rebuild ask.
 */
public record FirstAnswers(ReadOnlyKeyValueStore<Bytes, LedgerEntry> ledger) {

  /** The entry with its scores. */
  public LedgerEntry complete(String userId, Place place, LedgerEntry entry) {
    LedgerEntry counted = entry.counted(Effect.told(newScore(userId, place, entry)));
    return entry.withdrawn()
        ? counted.withdrawn(Effect.told(scoreAfterWithdrawal(userId, place, entry)))
        : counted;
  }

  /** The score right after it was counted. */
  long newScore(String userId, Place place, LedgerEntry entry) {
    Long at = entry.countedAt();
    return at == null ? told(entry.newScore()) : scoreAt(userId, place, at, at);
  }

  /** The score right after it was withdrawn. */
  long scoreAfterWithdrawal(String userId, Place place, LedgerEntry entry) {
    Long at = entry.withdrawnAt();
    return at == null ? told(entry.scoreAfterWithdrawal()) : scoreAt(userId, place, at, at + 1);
  }

  private static long told(@Nullable Long score) {
    return Objects.requireNonNull(score, "an entry has a score or a time");
  }

  /** What was counted until then, that action included, less what was withdrawn earlier. */
  private long scoreAt(String userId, Place last, long countedUntil, long withdrawnBefore) {
    TallyFold fold = new TallyFold();
    Ledger.readNewestFirst(
        ledger,
        userId,
        (place, entry) ->
            !isCounted(place, entry.countedAt(), last, countedUntil)
                || fold.accept(place, asOf(entry, withdrawnBefore)));
    return fold.result().map(Tally::score).orElse(0L);
  }

  /** Whether it was there by then; an entry without a time came after the rebuild. */
  private static boolean isCounted(Place place, @Nullable Long countedAt, Place last, long until) {
    return countedAt != null && (countedAt < until || (countedAt == until && !place.isAfter(last)));
  }

  private static LedgerEntry asOf(LedgerEntry entry, long withdrawnBefore) {
    Long withdrawnAt = entry.withdrawnAt();
    return withdrawnAt != null && withdrawnAt < withdrawnBefore ? entry : entry.restored();
  }
}
