package io.scoreboard.projector.standings;

import io.scoreboard.events.ActionKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a user's history, the {@code scores_log}. A withdrawn one stays, so that a late
 * re-delivery cannot bring the action back.
 *
 * @param newScore the score right after the action was counted
 * @param scoreAfterWithdrawal the score right after it was withdrawn, or null while it counts
 */
public record LedgerEntry(
    ActionKind kind, long amount, long newScore, @Nullable Long scoreAfterWithdrawal) {

  /** Whether the action was revoked. */
  public boolean withdrawn() {
    return scoreAfterWithdrawal != null;
  }

  LedgerEntry withdrawnAt(long score) {
    return new LedgerEntry(kind, amount, newScore, score);
  }
}
