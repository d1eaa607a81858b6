package io.scoreboard.events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** A fact in the {@code score-events} log; the log's key is the {@link #actionId()}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ScoreEvent permits ScoreAction, ActionRevoked {

  /** The id that counts once, ever: 1…128 characters of {@code A-Z a-z 0-9 . _ : @ -}. */
  String actionId();

  /** When it happened, as the sender says, in whole milliseconds. */
  Instant occurredAt();

  /** The subject of the token the command came with. */
  String sender();
}
