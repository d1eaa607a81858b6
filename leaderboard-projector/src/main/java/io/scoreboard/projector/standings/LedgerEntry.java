package io.scoreboard.projector.standings;

import io.scoreboard.events.ActionKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a user's history, the {@code scores_log}. A withdrawn one stays, so that a late
 * re-delivery cannot bring the action back. What a rebuild takes in behind a closed gate has no
 * scores of its own, for it comes in another order than the first time; {@link FirstAnswers} finds
 * them by the times.
 *
 * @param newScore the score right after the action was counted; null if a rebuild took it in
 * @param scoreAfterWithdrawal the score right after it was withdrawn; null while it counts, and if
 *     a rebuild took the withdrawal in
 * @param countedAt when the action was appended to the log, in milliseconds, if a rebuild took it
 *     in; else null
 * @param withdrawnAt when its revocation was appended, likewise
 */
public record LedgerEntry(
    ActionKind kind,
    long amount,
    @Nullable Long newScore,
    @Nullable Long scoreAfterWithdrawal,
    @Nullable Long countedAt,
    @Nullable Long withdrawnAt) {

  /** One that counts; at 0 until the score after it is known. */
  static LedgerEntry of(ActionKind kind, long amount) {
    return new LedgerEntry(kind, amount, 0L, null, null, null);
  }

  /** Whether the action was revoked. */
  public boolean withdrawn() {
    return scoreAfterWithdrawal != null || withdrawnAt != null;
  }

  LedgerEntry counted(Effect effect) {
    return new LedgerEntry(
        kind, amount, effect.score(), scoreAfterWithdrawal, effect.appendedAt(), withdrawnAt);
  }

  LedgerEntry withdrawn(Effect effect) {
    return new LedgerEntry(kind, amount, newScore, effect.score(), countedAt, effect.appendedAt());
  }

  /** The same one before it was withdrawn. */
  LedgerEntry restored() {
    return new LedgerEntry(kind, amount, newScore, null, countedAt, null);
  }

  /** What a record did: either the score right after it, or when it was appended. */
  record Effect(@Nullable Long score, @Nullable Long appendedAt) {

    static Effect told(long score) {
      return new Effect(score, null);
    }

    static Effect untold(long appendedAt) {
      return new Effect(null, appendedAt);
    }
  }
}
