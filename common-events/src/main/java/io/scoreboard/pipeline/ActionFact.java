package io.scoreboard.pipeline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.scoreboard.events.ScoreAction;

/**
 * What deduplication found about one record of the log, keyed by user id in {@code
 * counted-actions}. Each is a function of the log before that record, so it may be sent twice.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ActionFact {

  /** The action it is about, as first recorded. */
  ScoreAction action();

  /** The record of the log that gave rise to it. */
  LogPosition source();

  /** The first record of its action id: it counts. */
  record ActionCounted(ScoreAction action, LogPosition source) implements ActionFact {}

  /** The same action once more: it does not count, its sender gets the first answer. */
  record ActionRepeated(ScoreAction action, LogPosition source) implements ActionFact {}

  /** The action was revoked: it does not count any more. */
  record ActionWithdrawn(ScoreAction action, LogPosition source) implements ActionFact {}
}
