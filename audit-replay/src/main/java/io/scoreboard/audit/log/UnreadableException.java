package io.scoreboard.audit.log;

/** Something needed for the answer could not be read; the message says in plain words what. */
public final class UnreadableException extends RuntimeException {

  /** The exit code of a command that ends so. */
  public static final int EXIT_CODE = 3;

  /** With what could not be read. */
  public UnreadableException(String message) {
    super(message);
  }

  /** With what could not be read, and why. */
  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
