package io.scoreboard.command.eventlog;

import io.scoreboard.pipeline.CommandOutcome;
import org.jspecify.annotations.Nullable;

/** What is known about a durably appended event when the request has to end. */
public sealed interface Answer {

  /** Where it was appended; null if Kafka did not say. */
  @Nullable Receipt receipt();

  /** The projector said what became of it. */
  record Answered(CommandOutcome outcome, @Nullable Receipt receipt) implements Answer {}

  /** The projector has not said yet. */
  record Pending(@Nullable Receipt receipt) implements Answer {}
}
