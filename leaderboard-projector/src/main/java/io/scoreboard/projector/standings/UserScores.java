package io.scoreboard.projector.standings;

import io.scoreboard.events.ActionKind;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.projector.standings.LedgerEntry.Effect;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps ledger and tally of a user in step. Costs one ledger write for an action that is its user's
 * latest, or an increment after the latest set; reads part of the ledger again for one that comes
 * late, and for most withdrawals.
 */
record UserScores(Ledger ledger) {

  /**
   * Enters an action that is not in the ledger, and gives the new tally.
   *
   * @param effect what is to be remembered of it besides, given the new score
   */
  Tally count(ScoreAction action, @Nullable Tally tally, LongFunction<Effect> effect) {
    LedgerEntry entry = LedgerEntry.of(action.kind(), action.amount());
    Tally next = appended(action, tally);
    if (next == null) {
      ledger.put(action, entry);
      next = fold(action.userId());
    }
    if (next == null) {
      throw new IllegalStateException("the ledger lost an entry just written");
    }
    ledger.put(action, entry.counted(effect.apply(next.score())));
    return next;
  }

  /** Withdraws an entry that counts, and gives the new tally, or null if nothing is left. */
  @Nullable Tally withdraw(
      ScoreAction action, LedgerEntry entry, @Nullable Tally tally, LongFunction<Effect> effect) {
    ledger.put(action, entry.withdrawn(Effect.told(0)));
    Tally next =
        tally != null && entry.kind() == ActionKind.INCREMENT && tally.isWithin(Place.of(action))
            ? tally.adjust(-entry.amount())
            : fold(action.userId());
    ledger.put(action, entry.withdrawn(effect.apply(next == null ? 0 : next.score())));
    return next;
  }

  /** The tally with the action where no older entry matters, else null. */
  private static @Nullable Tally appended(ScoreAction action, @Nullable Tally tally) {
    Place place = Place.of(action);
    if (tally == null) {
      return Tally.first(place, action.kind(), action.amount());
    }
    if (place.isAfter(tally.last())) {
      return tally.append(place, action.kind(), action.amount());
    }
    return action.kind() == ActionKind.INCREMENT && tally.isWithin(place)
        ? tally.adjust(action.amount())
        : null;
  }

  private @Nullable Tally fold(String userId) {
    TallyFold fold = new TallyFold();
    Ledger.readNewestFirst(ledger.store(), userId, fold::accept);
    return fold.result().orElse(null);
  }
}
