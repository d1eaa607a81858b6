package io.scoreboard.projector.streams;

/** A record that can be read but cannot be true; it goes to the dead letters with this reason. */
public final class ImpossibleRecordException extends RuntimeException {

  /** With the reason. */
  public ImpossibleRecordException(String reason) {
    super(reason);
  }
}
