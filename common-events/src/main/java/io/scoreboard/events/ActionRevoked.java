package io.scoreboard.events;

import java.time.Instant;

/**
 * An action was undone: from here on it does not count, and never will again.
 *
 * @param actionId the action that is undone
 * @param reason why, in 1…200 characters
 */
public record ActionRevoked(String actionId, String reason, Instant occurredAt, String sender)
    implements ScoreEvent {

  /** Checks the id and cuts the time to milliseconds. */
  public ActionRevoked {
    Identifiers.requireActionId(actionId);
    Identifiers.requireText(reason, "reason");
    occurredAt = EventTime.of(occurredAt);
    Identifiers.requireText(sender, "sender");
  }
}
