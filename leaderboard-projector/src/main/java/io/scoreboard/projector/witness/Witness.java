package io.scoreboard.projector.witness;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the whole log in a thread of its own and publishes checkpoints. When Kafka fails it, it
 * starts over from the last published checkpoints after a second, for ever, and counts that in
 * {@code scoreboard_witness_failures_total}. When its static id was taken, by itself (KAFKA-20985)
 * or by an instance with the same name, it waits longer, so that two do not take turns too fast.
 * Nobody waits for it, and readiness does not depend on it.
 */
final class Witness implements SmartLifecycle {

  /** As the Streams applications: stops after the web server has drained. */
  private static final int PHASE = 1000;

  private static final Duration BACKOFF = Duration.ofSeconds(1);
  private static final Duration FENCED_BACKOFF = Duration.ofSeconds(10);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

  private final WitnessClients clients;
  private final WitnessSettings settings;
  private final WitnessMeters meters;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Consumer<byte[], byte[]> reading;
  private volatile @Nullable Thread thread;

  Witness(WitnessClients clients, WitnessSettings settings, WitnessMeters meters, Clock clock) {
    this.clients = clients;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("witness").start(this::run);
  }

  private void run() {
    boolean again = true;
    while (again && isWanted()) {
      again = pause(attempt());
    }
  }

  /** Watches until it fails or is stopped; how long to wait before the next time. */
  private Duration attempt() {
    try {
      watch();
      return BACKOFF;
    } catch (FencedInstanceIdException e) {
      LOG.error(
          "the witness's static id was taken; unless a broker failed just now, another instance"
              + " runs with the same scoreboard.projector.instance-id",
          e);
      meters.failures.increment();
      return FENCED_BACKOFF;
    } catch (KafkaException | IllegalStateException e) {
      LOG.warn("the witness starts over from the last checkpoints", e);
      meters.failures.increment();
      return BACKOFF;
    }
  }

  private void watch() {
    try (Consumer<byte[], byte[]> log = clients.log(settings.records());
        NewestCheckpoint newest = new NewestCheckpoint(clients.checkpoints());
        Checkpoints checkpoints = new Checkpoints(clients.publisher())) {
      reading = log;
      new LogWatch(log, newest, checkpoints, settings, meters, clock).follow(this::isWanted);
    } finally {
      reading = null;
    }
  }

  private boolean pause(Duration time) {
    try {
      return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isWanted() {
    return stopped.getCount() > 0;
  }

  @Override
  public void stop() {
    stopped.countDown();
    Consumer<byte[], byte[]> current = reading;
    if (current != null) {
      current.wakeup();
    }
    Thread worker = thread;
    try {
      if (worker != null && !worker.join(CLOSE_WITHIN)) {
        LOG.warn("the witness did not end within {}", CLOSE_WITHIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    Thread worker = thread;
    return worker != null && worker.isAlive();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
