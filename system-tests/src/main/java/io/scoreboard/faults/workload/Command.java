package io.scoreboard.faults.workload;

import org.jspecify.annotations.Nullable;

/** One thing a client wants done. */
public sealed interface Command {

  /** The action it is about, or null for a name. */
  @Nullable String actionId();

  /** Adds points. */
  record Increment(String userId, long amount, String actionId) implements Command {}

  /** Sets the score. */
  record Replace(String userId, long amount, String actionId) implements Command {}

  /** Undoes an action. */
  record Revoke(String actionId) implements Command {}

  /** Gives a user another name. */
  record Rename(String userId, String name) implements Command {

    @Override
    public @Nullable String actionId() {
      return null;
    }
  }
}
