package io.scoreboard.auth;

/** The token is not accepted; the message says why in words fit for its sender. */
public final class InvalidTokenException extends RuntimeException {

  /** With a reason that holds nothing of the token. */
  public InvalidTokenException(String reason) {
    super(reason, null, false, false);
  }
}
