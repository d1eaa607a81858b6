package io.scoreboard.projector.standings;

import io.scoreboard.events.ActionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user's counted actions come to. It is what folding them in the order of their {@link
 * Place}s gives: an increment adds, a set replaces; so the score is the latest set plus the
 * increments after it, and {@code reachedAt} the time of the last action that changed it.
 *
 * @param base the latest set, or null if there is none
 * @param last the latest action
 */
public record Tally(long score, @Nullable Place base, Place last, Instant reachedAt) {

  /** The tally of one action alone. */
  static Tally first(Place place, ActionKind kind, long amount) {
    Place base = kind == ActionKind.SET ? place : null;
    return new Tally(amount, base, place, place.occurredAt());
  }

  /** With one more action, later than all so far. */
  Tally append(Place place, ActionKind kind, long amount) {
    return switch (kind) {
      case INCREMENT -> new Tally(Math.addExact(score, amount), base, place, place.occurredAt());
      case SET -> new Tally(amount, place, place, amount == score ? reachedAt : place.occurredAt());
    };
  }

  /** Whether an increment there is neither before the latest set nor the latest of all. */
  boolean isWithin(Place place) {
    return last.isAfter(place) && (base == null || place.isAfter(base));
  }

  /** With an increment more, or less, somewhere {@linkplain #isWithin within}. */
  Tally adjust(long amount) {
    return new Tally(Math.addExact(score, amount), base, last, reachedAt);
  }
}
