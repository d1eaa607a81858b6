package io.scoreboard.wire;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.board.Board;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.ScoreSet;
import io.scoreboard.events.UserProfile;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.ActionFact.ActionRepeated;
import io.scoreboard.pipeline.ActionFact.ActionWithdrawn;
import io.scoreboard.pipeline.CommandOutcome;

/**
 * The name and schema version of everything on the wire, in the header {@code ce_type} and, where
 * several kinds share a topic, in the JSON field {@code type}. Names never change; a new shape gets
 * a new version.
 */
public enum WireName {
  /** Points were added. */
  SCORE_INCREMENTED("score-incremented.v1", ScoreIncremented.class),
  /** A score was set. */
  SCORE_SET("score-set.v1", ScoreSet.class),
  /** An action was undone. */
  ACTION_REVOKED("action-revoked.v1", ActionRevoked.class),
  /** A user's name and address. */
  USER_PROFILE("user-profile.v1", UserProfile.class),
  /** Deduplication: counts. */
  ACTION_COUNTED("action-counted.v1", ActionCounted.class),
  /** Deduplication: sent again. */
  ACTION_REPEATED("action-repeated.v1", ActionRepeated.class),
  /** Deduplication: undone. */
  ACTION_WITHDRAWN("action-withdrawn.v1", ActionWithdrawn.class),
  /** Answer: counted. */
  OUTCOME_COUNTED("outcome-counted.v1", CommandOutcome.Counted.class),
  /** Answer: revoked. */
  OUTCOME_REVOKED("outcome-revoked.v1", CommandOutcome.Revoked.class),
  /** Answer: the id is taken. */
  OUTCOME_ACTION_ID_REUSED("outcome-action-id-reused.v1", CommandOutcome.ActionIdReused.class),
  /** Answer: a repeat of something undone. */
  OUTCOME_ALREADY_REVOKED("outcome-already-revoked.v1", CommandOutcome.ActionAlreadyRevoked.class),
  /** Answer: nothing to revoke. */
  OUTCOME_UNKNOWN_ACTION("outcome-unknown-action.v1", CommandOutcome.UnknownAction.class),
  /** A user's new total. */
  SCORE_UPDATED("score-updated.v1", ScoreUpdate.class),
  /** The first rows of the board. */
  BOARD("board.v1", Board.class),
  /** What the log was. */
  CHECKPOINT("checkpoint.v1", Checkpoint.class),
  /** What was tried, and how it ended. */
  COMMAND_ATTEMPT("command-attempt.v1", CommandAttempt.class),
  /** What of that was unusual. */
  SUSPICIOUS_ACTIVITY("suspicious-activity.v1", SuspiciousActivity.class);

  private final String text;
  private final Class<?> shape;

  WireName(String text, Class<?> shape) {
    this.text = text;
    this.shape = shape;
  }

  /** The name on the wire, such as {@code score-incremented.v1}. */
  public String text() {
    return text;
  }

  /** The record class of that shape. */
  public Class<?> shape() {
    return shape;
  }

  /** The name of an event in the log. */
  public static WireName of(ScoreEvent event) {
    return switch (event) {
      case ScoreIncremented _ -> SCORE_INCREMENTED;
      case ScoreSet _ -> SCORE_SET;
      case ActionRevoked _ -> ACTION_REVOKED;
    };
  }

  /** The name of a finding of deduplication. */
  public static WireName of(ActionFact fact) {
    return switch (fact) {
      case ActionCounted _ -> ACTION_COUNTED;
      case ActionRepeated _ -> ACTION_REPEATED;
      case ActionWithdrawn _ -> ACTION_WITHDRAWN;
    };
  }

  /** The name of an answer. */
  public static WireName of(CommandOutcome outcome) {
    return switch (outcome) {
      case CommandOutcome.Counted _ -> OUTCOME_COUNTED;
      case CommandOutcome.Revoked _ -> OUTCOME_REVOKED;
      case CommandOutcome.ActionIdReused _ -> OUTCOME_ACTION_ID_REUSED;
      case CommandOutcome.ActionAlreadyRevoked _ -> OUTCOME_ALREADY_REVOKED;
      case CommandOutcome.UnknownAction _ -> OUTCOME_UNKNOWN_ACTION;
    };
  }
}
