package io.scoreboard.pipeline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The answer to a command, sent to the instance of the command API that waits for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface CommandOutcome {

  /** The action the command named. */
  String actionId();

  /**
   * The action counts.
   *
   * @param newScore the user's score right after the action was counted
   * @param change what this command did to the score; nothing if the action had been counted before
   * @param duplicate whether it had been counted before this command
   */
  record Counted(String actionId, long newScore, long change, boolean duplicate)
      implements CommandOutcome {}

  /**
   * The action was revoked.
   *
   * @param newScore the user's score right after the revocation
   */
  record Revoked(String actionId, long newScore) implements CommandOutcome {}

  /** The action id belongs to an action with another user, kind or amount. */
  record ActionIdReused(String actionId) implements CommandOutcome {}

  /** The action is a repeat of one that was revoked. */
  record ActionAlreadyRevoked(String actionId) implements CommandOutcome {}

  /** There is no action of this id to revoke. */
  record UnknownAction(String actionId) implements CommandOutcome {}
}
