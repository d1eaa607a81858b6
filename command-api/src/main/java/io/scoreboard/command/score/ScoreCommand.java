package io.scoreboard.command.score;

import io.scoreboard.events.ActionKind;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.ScoreSet;
import java.time.Instant;

/**
 * A well-formed score update, not yet allowed.
 *
 * @param amount points to add, or the value to set
 * @param occurredAt the body's time, or the time of arrival if it had none
 */
record ScoreCommand(
    ActionKind kind, String userId, long amount, String actionId, Instant occurredAt) {

  /** The event that records it. */
  ScoreAction by(String sender) {
    return switch (kind) {
      case INCREMENT -> new ScoreIncremented(actionId, userId, amount, occurredAt, sender);
      case SET -> new ScoreSet(actionId, userId, amount, occurredAt, sender);
    };
  }
}
