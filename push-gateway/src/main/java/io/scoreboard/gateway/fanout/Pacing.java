package io.scoreboard.gateway.fanout;

import java.time.Duration;

/** When the next tick may be: at once after a quiet time, else one interval after the last. */
final class Pacing {

  private final long intervalNanos;
  private long lastTick;
  private boolean ticked;

  /** At least that long from tick to tick. */
  Pacing(Duration interval) {
    this.intervalNanos = interval.toNanos();
  }

  /** How many nanoseconds to wait; 0 if the time has come. */
  long remaining(long now) {
    return ticked ? Math.max(0, lastTick + intervalNanos - now) : 0;
  }

  /** Notes a tick. */
  void tick(long now) {
    lastTick = now;
    ticked = true;
  }
}
