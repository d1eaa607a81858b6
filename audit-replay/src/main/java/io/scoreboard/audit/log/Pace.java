package io.scoreboard.audit.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Holds a reader back to a number of records a second; for one thread. */
public final class Pace {

  private static final int BATCH = 500;

  private final long nanosPerBatch;
  private long inBatch;
  private long due = System.nanoTime();

  private Pace(long recordsPerSecond) {
    this.nanosPerBatch =
        recordsPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(BATCH) / recordsPerSecond;
  }

  /** As fast as it goes. */
  public static Pace unlimited() {
    return new Pace(0);
  }

  /** At most that many records a second. */
  public static Pace of(int recordsPerSecond) {
    return new Pace(recordsPerSecond);
  }

  /** Counts one record, and waits if it came too early. */
  void step() {
    if (nanosPerBatch == 0 || ++inBatch < BATCH) {
      return;
    }
    inBatch = 0;
    due = Math.max(due + nanosPerBatch, System.nanoTime() - nanosPerBatch);
    long early = due - System.nanoTime();
    if (early > 0) {
      LockSupport.parkNanos(early);
    }
  }
}
