package io.scoreboard.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A user's score was set to a value.
 *
 * @param amount the new score, {@code value} on the wire
 */
public record ScoreSet(
    String actionId,
    String userId,
    @JsonProperty("value") long amount,
    Instant occurredAt,
    String sender)
    implements ScoreAction {

  /** Checks the ids and cuts the time to milliseconds. */
  public ScoreSet {
    Identifiers.requireActionId(actionId);
    Identifiers.requireUserId(userId);
    occurredAt = EventTime.of(occurredAt);
    Identifiers.requireText(sender, "sender");
  }

  @Override
  public ActionKind kind() {
    return ActionKind.SET;
  }
}
