package io.scoreboard.gateway.fanout;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task when a signal is raised, at once but never more often than its {@link Pacing} allows;
 * a task that fails is logged and counted, and the ticker goes on. Without a signal it sleeps.
 */
public final class Ticker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  private final Signal signal;
  private final Pacing pacing;
  private final Runnable task;
  private final LongAdder failures = new LongAdder();
  private final Thread thread;

  /**
   * Ready to start.
   *
   * @param longest from one run to the next while there is something to do
   */
  public Ticker(Signal signal, Duration longest, Runnable task) {
    this.signal = signal;
    this.pacing = new Pacing(longest);
    this.task = task;
    this.thread = Thread.ofPlatform().name("gateway-ticker").daemon().unstarted(this::run);
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** Stops after the task that is running. */
  @Override
  public void close() {
    thread.interrupt();
  }

  /** How many times the task has failed. */
  public long failures() {
    return failures.sum();
  }

  private void run() {
    try {
      while (true) {
        signal.await();
        TimeUnit.NANOSECONDS.sleep(pacing.remaining(System.nanoTime()));
        signal.lower();
        long start = System.nanoTime();
        runTask();
        pacing.tick(start, System.nanoTime());
      }
    } catch (InterruptedException e) {
      LOG.debug("the ticker stops");
    }
  }

  private void runTask() {
    try {
      task.run();
    } catch (RuntimeException e) {
      failures.increment();
      LOG.error("a tick failed", e);
    }
  }
}
