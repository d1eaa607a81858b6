package io.scoreboard.events;

import java.time.Instant;

/**
 * Points were added to a user's score.
 *
 * @param amount the points; never 0
 */
public record ScoreIncremented(
    String actionId, String userId, long amount, Instant occurredAt, String sender)
    implements ScoreAction {

  /** Checks the ids and cuts the time to milliseconds. */
  public ScoreIncremented {
    Identifiers.requireActionId(actionId);
    Identifiers.requireUserId(userId);
    if (amount == 0) {
      throw new IllegalArgumentException("an increment of 0 changes nothing");
    }
    occurredAt = EventTime.of(occurredAt);
    Identifiers.requireText(sender, "sender");
  }

  @Override
  public ActionKind kind() {
    return ActionKind.INCREMENT;
  }
}
