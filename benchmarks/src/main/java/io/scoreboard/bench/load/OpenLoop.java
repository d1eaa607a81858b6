package io.scoreboard.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;

/**
 * Calls at a fixed rate whatever the answers do, so that a stall counts against the one who stalls
 * (coordinated omission: Gil Tene). Each call is given the time it was meant for.
 *
 * @param perSecond calls a second
 */
public record OpenLoop(int perSecond, Duration length) {

  /** One call; must not block. */
  @FunctionalInterface
  public interface Call {
    /** Its number, from 0, and when it was meant to be, as {@link System#nanoTime}. */
    void at(int number, long intendedNanos);
  }

  /** How many calls there will be. */
  public int calls() {
    return Math.toIntExact(perSecond * length.toMillis() / 1000);
  }

  /** Calls as often as the rate and the length say, from now on. */
  public void run(Call call) {
    run(System.nanoTime(), call);
  }

  /** The same, the first call at that {@link System#nanoTime}. */
  public void run(long start, Call call) {
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
