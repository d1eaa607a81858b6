package io.scoreboard.gateway.fanout;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes one thread; raising it again before that thread has lowered it costs almost nothing. Safe
 * for any threads.
 */
public final class Signal {

  private final AtomicBoolean raised = new AtomicBoolean();
  private final Semaphore wake = new Semaphore(0);

  /** Wakes the thread that waits, or that will. */
  public void raise() {
    if (!raised.get() && raised.compareAndSet(false, true)) {
      wake.release();
    }
  }

  /** Waits until it is raised. */
  void await() throws InterruptedException {
    wake.acquire();
  }

  /** Lowers it; call before looking at what it was raised for. */
  void lower() {
    raised.set(false);
  }
}
