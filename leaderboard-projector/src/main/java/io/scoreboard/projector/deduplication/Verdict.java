package io.scoreboard.projector.deduplication;

import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.CommandOutcome;

/** What becomes of one record of the log. */
sealed interface Verdict {

  /** It goes on to the standings. */
  record Passed(ActionFact fact) implements Verdict {}

  /** It changes nothing; its sender gets an answer. */
  record Answered(CommandOutcome outcome) implements Verdict {}
}
