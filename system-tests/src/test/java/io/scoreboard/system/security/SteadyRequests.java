package io.scoreboard.system.security;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;

/** Requests one after the other, five a second, until they are stopped. */
final class SteadyRequests {

  private static final int PACE_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final AtomicInteger sent = new AtomicInteger();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService pace =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  /**
   * Begins.
   *
   * @param attempt sends the request of that number and waits for its answer
   */
  SteadyRequests(IntFunction<Answer> attempt) {
    pace.scheduleAtFixedRate(
        () -> answers.add(attempt.apply(sent.getAndIncrement())),
        0,
        PACE_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /** Waits until so many have been answered. */
  void await(int count) {
    Awaitility.await().atMost(PATIENCE).until(() -> answers.size() >= count);
  }

  /** Sends no more, and waits for the answer to the last. */
  void stop() {
    pace.close();
  }

  int sent() {
    return sent.get();
  }

  /** One that never came is missing. */
  List<Answer> answers() {
    return answers;
  }
}
