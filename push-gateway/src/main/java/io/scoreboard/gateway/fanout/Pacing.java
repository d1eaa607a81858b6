package io.scoreboard.gateway.fanout;

import java.time.Duration;

/**
 * When the next tick may be: at once after a quiet time, else ten times what the last one took
 * after its start, or the longest interval if that is shorter. So few viewers see a change at once
 * for a tenth of a core at most, and many share the cost of one tick.
 */
final class Pacing {

  /** A tick is followed by the next after so many times what it took. */
  private static final int SHARE = 10;

  private final long longestNanos;
  private long next;
  private boolean ticked;

  /** At most that long from the start of a tick to the next, if there is something to tell. */
  Pacing(Duration longest) {
    this.longestNanos = longest.toNanos();
  }

  /** How many nanoseconds to wait; 0 if the time has come. */
  long remaining(long now) {
    return ticked ? Math.max(0, next - now) : 0;
  }

  /** Notes a tick from its start to its end. */
  void tick(long start, long end) {
    next = start + Math.min(longestNanos, SHARE * (end - start));
    ticked = true;
  }
}
