package io.scoreboard.standalone.demo;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Starts work at a fixed rate, whether or not earlier work is done, as independent players do. Work
 * that comes due while {@link #MOST_AT_ONCE} are under way is skipped, and said so.
 *
 * @param perSecond how often
 * @param times how many in all
 */
record OpenLoop(int perSecond, long times) {

  static final int MOST_AT_ONCE = 2000;

  /** One piece of work: prepared in order by one thread, run by a thread of its own. */
  interface Work {

    /** Called in order. */
    Runnable prepare();

    /** Called instead, if too much is under way. */
    void skip();
  }

  /** Returns when all work is done. */
  void run(Work work) throws InterruptedException {
    Semaphore room = new Semaphore(MOST_AT_ONCE);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < times; i++) {
        long due = start + i * Duration.ofSeconds(1).toNanos() / perSecond;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        if (room.tryAcquire()) {
          Runnable prepared = work.prepare();
          threads.execute(() -> runThenRelease(prepared, room));
        } else {
          work.skip();
        }
      }
    }
  }

  private static void runThenRelease(Runnable prepared, Semaphore room) {
    try {
      prepared.run();
    } finally {
      room.release();
    }
  }
}
