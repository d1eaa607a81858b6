package io.scoreboard.command.score;

import io.scoreboard.events.ScoreAction;
import io.scoreboard.web.ProblemType;

/** What was decided about a command before anything was written. */
sealed interface Verdict {

  /** It may be appended. */
  record Accepted(ScoreAction action) implements Verdict {}

  /**
   * It may not; nothing was burnt.
   *
   * @param detail why, in words fit for the sender
   */
  record Refused(ProblemType problem, String detail) implements Verdict {}
}
