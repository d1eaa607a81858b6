package io.scoreboard.audit.verify;

import io.scoreboard.audit.log.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets one other thread do part of the work on every item, in order; what fails there fails the
 * giver, with the next batch or at the end. At most {@value #BATCH} × {@value #WAITING} items wait,
 * then the giver does. For one giver.
 */
final class Aside<T> implements AutoCloseable {

  private static final int BATCH = 256;
  private static final int WAITING = 8;

  private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(WAITING);
  private final Consumer<T> work;
  private final Thread worker;
  private List<T> batch = new ArrayList<>(BATCH);
  private volatile @Nullable RuntimeException failure;

  /** Starts the thread. */
  Aside(Consumer<T> work) {
    this.work = work;
    this.worker = Thread.ofPlatform().name("aside").daemon().start(this::run);
  }

  /** Hands over one item. */
  void add(T item) {
    batch.add(item);
    if (batch.size() == BATCH) {
      pass();
    }
  }

  /** Returns once all is done; what was done is visible to the giver from then on. */
  void finish() {
    if (!batch.isEmpty()) {
      pass();
    }
    pass(); // an empty one is the end
    try {
      worker.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    rethrow();
  }

  private void pass() {
    rethrow();
    try {
      batches.put(batch);
    } catch (InterruptedException e) {
      throw interrupted();
    }
    batch = new ArrayList<>(BATCH);
  }

  private void run() {
    try {
      List<T> next = batches.take();
      while (!next.isEmpty()) {
        if (failure == null) {
          work(next);
        }
        next = batches.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed before the end
    }
  }

  /** After a failure the rest is only taken, so that the giver never waits in vain. */
  private void work(List<T> items) {
    try {
      items.forEach(work);
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) { // no memory, perhaps: the giver must hear of it
      failure = new IllegalStateException("the other thread failed", e);
    }
  }

  private void rethrow() {
    RuntimeException found = failure;
    if (found != null) {
      throw found;
    }
  }

  private static UnreadableException interrupted() {
    Thread.currentThread().interrupt();
    return new UnreadableException("interrupted while the log was read");
  }

  /** Ends the thread, whether it was finished or not, and waits for it. */
  @Override
  public void close() {
    worker.interrupt();
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
