package io.scoreboard.projector.streams;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs an application that nobody waits for: it begins a while after the start, on a thread of its
 * own, and readiness does not depend on it. A start that Kafka refuses is an error line, and is
 * tried again after the same while; what dies later is replaced, as in every {@link
 * StreamsApplication}.
 */
public final class LateStart implements SmartLifecycle {

  private static final int PHASE = 1000; // as the Streams applications
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(LateStart.class);

  private final StreamsApplication application;
  private final Duration startAfter;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread starter;

  /** Of that application, so long after everything else. */
  public LateStart(StreamsApplication application, Duration startAfter) {
    this.application = application;
    this.startAfter = startAfter;
  }

  @Override
  public synchronized void start() {
    starter = Thread.ofVirtual().name("late-start").start(this::startLater);
  }

  private void startLater() {
    try {
      Duration pause = startAfter;
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS) && !isStarted()) {
        pause = pause.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : pause;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStarted() {
    try {
      application.start();
      return true;
    } catch (KafkaException | IllegalStateException e) {
      LOG.error("an application cannot be started yet", e);
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
    Thread current = starter;
    try {
      if (current != null) {
        current.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    application.stop();
    starter = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return starter != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
