package io.scoreboard.auth;

/** A setting is missing or wrong; the message names its variable and says what to do. */
public final class InvalidSettingException extends IllegalArgumentException {

  /** With a message for whoever starts the service; it never shows a secret. */
  public InvalidSettingException(String message) {
    super(message);
  }

  /** With what went wrong underneath. */
  public InvalidSettingException(String message, Throwable cause) {
    super(message, cause);
  }
}
