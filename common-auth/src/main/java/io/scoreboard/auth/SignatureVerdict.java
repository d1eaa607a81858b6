package io.scoreboard.auth;

/** What checking an action signature comes to. */
public enum SignatureVerdict {
  /** Made with an active key, of this action, at most five minutes ago or ahead. */
  VALID,
  /** Not {@code t=<unix seconds>,v1=<64 lower-case hex digits>[,v1=…]}. */
  MALFORMED,
  /** Its time is too far from now. */
  STALE,
  /** No active key made it of this action. */
  MISMATCHED
}
