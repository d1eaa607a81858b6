package io.scoreboard.events;

/** An event that changes one user's score: adds to it or sets it. */
public sealed interface ScoreAction extends ScoreEvent permits ScoreIncremented, ScoreSet {

  /** Whose score: 1…64 characters of {@code A-Z a-z 0-9 . _ : @ -}. */
  String userId();

  /** The points to add, or the value to set. */
  long amount();

  /** Adds or sets. */
  ActionKind kind();

  /**
   * Whether the other one is the same action sent again: same id, user, kind and amount. The time
   * and the sender do not matter.
   */
  default boolean repeats(ScoreAction other) {
    return actionId().equals(other.actionId())
        && userId().equals(other.userId())
        && kind() == other.kind()
        && amount() == other.amount();
  }
}
