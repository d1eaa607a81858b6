package io.scoreboard.audit.replay;

/** What became of one record of the log. */
public enum Ruling {
  /** The first of its action id, and not revoked up to where the log was read. */
  COUNTED("counted"),
  /** The first of its action id, and revoked later. */
  WITHDRAWN("revoked"),
  /** The same action once more. */
  REPEATED("repeated"),
  /** The same action once more, after it was revoked. */
  REPEATED_AFTER_REVOCATION("repeated after revocation"),
  /** Another action under a taken id. */
  REUSED("action id reused"),
  /** A revocation that took effect. */
  REVOCATION("revocations"),
  /** A revocation of what was revoked. */
  REVOKED_AGAIN("revoked again"),
  /** A revocation of an action that was not there yet. */
  UNKNOWN_ACTION("revocations of nothing"),
  /** No event, or under another key than its action id. */
  UNREADABLE("unreadable");

  private final String label;

  Ruling(String label) {
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }
}
