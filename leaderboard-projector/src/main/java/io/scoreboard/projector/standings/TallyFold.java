package io.scoreboard.projector.standings;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds a user's history backwards, newest entry first, and stops as soon as older entries can
 * change nothing: usually at the latest set. Only when that set repeated the score the user already
 * had does it go on, to find when that score was reached.
 */
final class TallyFold {

  private long score;
  private @Nullable Place last;
  private @Nullable Place base;
  private @Nullable Instant reachedAt;

  /** The set whose score may have been there before, and what the entries before it come to. */
  private @Nullable Place candidate;

  private long candidateScore;
  private long before;
  private @Nullable Instant lastBefore;

  /** Takes the next older entry; false as soon as no older one matters. */
  boolean accept(Place place, LedgerEntry entry) {
    if (entry.withdrawn()) {
      return true;
    }
    if (last == null) {
      last = place;
    }
    switch (entry.kind()) {
      case INCREMENT -> acceptIncrement(place, entry.amount());
      case SET -> acceptSet(place, entry.amount());
    }
    return base == null || reachedAt == null;
  }

  private void acceptIncrement(Place place, long amount) {
    if (base == null) {
      score = Math.addExact(score, amount);
      reachedAt = reachedAt == null ? place.occurredAt() : reachedAt;
    } else {
      before = Math.addExact(before, amount);
      lastBefore = lastBefore == null ? place.occurredAt() : lastBefore;
    }
  }

  private void acceptSet(Place place, long amount) {
    if (base == null) {
      base = place;
      score = Math.addExact(score, amount);
    } else {
      before = Math.addExact(before, amount);
      settle();
    }
    candidate = place;
    candidateScore = amount;
    before = 0;
    lastBefore = null;
  }

  /** Decides whether the candidate changed the score, now that the score before it is known. */
  private void settle() {
    if (candidate != null && reachedAt == null) {
      reachedAt = before == candidateScore ? lastBefore : candidate.occurredAt();
    }
  }

  /** The tally of all entries, or empty if none of them counts. */
  Optional<Tally> result() {
    if (last == null) {
      return Optional.empty();
    }
    if (lastBefore != null) {
      settle();
    }
    Instant reached =
        reachedAt != null
            ? reachedAt
            : candidate != null ? candidate.occurredAt() : last.occurredAt();
    return Optional.of(new Tally(score, base, last, reached));
  }
}
