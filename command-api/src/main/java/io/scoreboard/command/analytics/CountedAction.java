package io.scoreboard.command.analytics;

import io.scoreboard.events.ScoreAction;
import java.time.Instant;

/**
 * What the webhook is told about one newly counted action.
 *
 * @param kind {@code increment} or {@code set}
 * @param amount the points added, or the value set
 * @param newScore the user's score right after
 */
record CountedAction(
    String userId, String actionId, String kind, long amount, long newScore, Instant occurredAt) {

  static CountedAction of(ScoreAction action, long newScore) {
    return new CountedAction(
        action.userId(),
        action.actionId(),
        action.kind().label(),
        action.amount(),
        newScore,
        action.occurredAt());
  }
}
