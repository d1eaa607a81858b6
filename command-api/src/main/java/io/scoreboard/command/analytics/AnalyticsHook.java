package io.scoreboard.command.analytics;

import io.scoreboard.command.eventlog.Answer;
import io.scoreboard.events.ScoreAction;

/** Is told of every answer and passes newly counted actions on; never waits and never fails. */
@FunctionalInterface
public interface AnalyticsHook {

  /** Takes note of what became of the action. */
  void offer(ScoreAction action, Answer answer);
}
