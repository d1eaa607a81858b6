package io.scoreboard.audit.log;

/** Which records a reader sees. */
public enum Isolation {
  /** All of them, as the pipeline reads the log. */
  ALL("read_uncommitted"),
  /** Those of finished transactions only. */
  COMMITTED("read_committed");

  private final String setting;

  Isolation(String setting) {
    this.setting = setting;
  }

  String setting() {
    return setting;
  }
}
