package io.scoreboard.gateway.feed;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Says yes at most once per period, so that a flood of one problem is one line in the log. */
final class Seldom {

  private final long periodNanos;
  private final LongSupplier nanoTime;
  private long last;
  private boolean said;

  /** Has not said yes yet. */
  Seldom(Duration period, LongSupplier nanoTime) {
    this.periodNanos = period.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Whether it may happen now. */
  synchronized boolean may() {
    long now = nanoTime.getAsLong();
    if (said && now - last < periodNanos) {
      return false;
    }
    said = true;
    last = now;
    return true;
  }
}
