package io.scoreboard.events;

import java.time.Instant;

/** The time of an event: whole milliseconds that fit into 64 bits, as every fold orders them. */
final class EventTime {

  private EventTime() {}

  /** Cut to milliseconds; a time beyond them is an {@link IllegalArgumentException}. */
  static Instant of(Instant time) {
    try {
      return Instant.ofEpochMilli(time.toEpochMilli());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a time that milliseconds cannot hold", e);
    }
  }
}
