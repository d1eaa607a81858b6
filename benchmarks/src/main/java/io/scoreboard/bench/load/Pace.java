package io.scoreboard.bench.load;

import java.time.Duration;

/** When actions are meant to be sent. */
public sealed interface Pace {

  /** How long. */
  Duration length();

  /** Each connection sends its next action when the last one is answered. */
  record Closed(Duration length) implements Pace {}

  /**
   * At a fixed rate, whatever the answers do.
   *
   * @param begin when the first is meant to be sent, as {@link System#nanoTime}
   */
  record Open(OpenLoop loop, long begin) implements Pace {

    /** Begins in a quarter of a second, when all connections are open. */
    public static Open soon(OpenLoop loop) {
      return new Open(loop, System.nanoTime() + 250_000_000);
    }

    @Override
    public Duration length() {
      return loop.length();
    }
  }
}
