package io.scoreboard.command.eventlog;

import io.scoreboard.pipeline.CommandOutcome;

/** What is known about a durably appended event when the request has to end. */
public sealed interface Answer {

  /** The projector said what became of it. */
  record Answered(CommandOutcome outcome) implements Answer {}

  /** The projector has not said yet. */
  record Pending() implements Answer {}
}
