package io.scoreboard.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;

/**
 * Calls at a fixed rate whatever the answers do, so that a stall counts against the one who stalls
 * (coordinated omission: Gil Tene). Each call is given the time it was meant for.
 *
 * @param perSecond calls a second
 */
record OpenLoop(int perSecond, Duration length) {

  /** One call; must not block. */
  @FunctionalInterface
  interface Call {
    void at(int number, long intendedNanos);
  }

  /** How many calls there will be. */
  int calls() {
    return Math.toIntExact(perSecond * length.toMillis() / 1000);
  }

  void run(Call call) {
    long start = System.nanoTime();
    IntToLongFunction intended = i -> start + i * 1_000_000_000L / perSecond;
    for (int i = 0; i < calls(); i++) {
      long time = intended.applyAsLong(i);
      long wait = time - System.nanoTime();
      while (wait > 0) {
        LockSupport.parkNanos(wait);
        wait = time - System.nanoTime();
      }
      call.at(i, time);
    }
  }
}
