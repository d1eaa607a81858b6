package io.scoreboard.events;

/** What an action does to a score. */
public enum ActionKind {
  /** Adds to the score. */
  INCREMENT("increment"),
  /** Replaces the score. */
  SET("set");

  private final String label;

  ActionKind(String label) {
    this.label = label;
  }

  /** The name people and signatures use: {@code increment} or {@code set}. */
  public String label() {
    return label;
  }
}
