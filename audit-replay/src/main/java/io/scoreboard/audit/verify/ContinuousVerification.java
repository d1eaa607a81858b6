package io.scoreboard.audit.verify;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Verifies for ever, on a thread of its own, with a rest between; a run that fails is reported as
 * failed and the next one comes in its time. The end of a run, after the log was read at its pace,
 * is spread over the common pool and takes all processors for a moment.
 */
public final class ContinuousVerification implements AutoCloseable {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Supplier<Verification> next;
  private final BooleanSupplier due;
  private final Listener listener;
  private final Thread thread;

  /**
   * Starts at once with a rest.
   *
   * @param next the verification to run
   * @param due whether to run it, asked each time
   * @param firstAfter the rest before the first run
   * @param interval the rest between two runs
   */
  public ContinuousVerification(
      Supplier<Verification> next,
      BooleanSupplier due,
      Duration firstAfter,
      Duration interval,
      Listener listener) {
    this.next = next;
    this.due = due;
    this.listener = listener;
    this.thread =
        Thread.ofPlatform().daemon().name("verification").start(() -> repeat(firstAfter, interval));
  }

  private void repeat(Duration firstAfter, Duration interval) {
    try {
      Duration rest = firstAfter;
      while (!closed.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
        if (due.getAsBoolean()) {
          runOnce();
        }
        rest = interval;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed in the middle of a rest
    }
  }

  private void runOnce() {
    try {
      listener.verified(next.get().run());
    } catch (RuntimeException e) { // an error of ours must not end the watch
      tellUnlessClosed(e);
    }
  }

  private void tellUnlessClosed(RuntimeException failure) {
    if (closed.getCount() > 0) {
      listener.failed(failure);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join(CLOSE_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hears what came of each run, on the verifying thread. */
  public interface Listener {

    /** A run came to its end. */
    void verified(Report report);

    /** A run did not; nothing is known anew. */
    void failed(RuntimeException failure);
  }
}
