package io.scoreboard.projector.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * One topology from start to stop. A thread that dies is replaced after a second, for ever, and
 * counted in {@code scoreboard_stream_thread_failures_total}: it goes on where it last committed,
 * and the dead one leaves its group ({@link DeadMember}). One whose static id was taken, too: be it
 * by itself, when a broker answered a join it had given up (KAFKA-20985); its successor has an id
 * of its own, so two instances with the same name do not fight for it either. Stores that cannot be
 * opened at the start are deleted, read again from Kafka, and counted in {@code
 * scoreboard_stream_states_deleted_total}. Not ready until it runs.
 */
public final class StreamsApplication implements SmartLifecycle, HealthIndicator {

  /** Stops after the web server has drained, which is at {@code Integer.MAX_VALUE - 2048}. */
  private static final int PHASE = 1000;

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);
  private static final Duration BACKOFF = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);

  private final String name;
  private final Topology topology;
  private final Properties properties;
  private final MeterRegistry meters;
  private volatile @Nullable KafkaStreams streams;

  /** Makes an application that is not started yet. */
  public StreamsApplication(
      String name, Topology topology, Properties properties, MeterRegistry meters) {
    this.name = name;
    this.topology = topology;
    this.properties = properties;
    this.meters = meters;
  }

  @Override
  public void start() {
    try {
      launch();
    } catch (ProcessorStateException e) {
      LOG.error("{}: its stores cannot be opened; they are deleted and read again", name, e);
      deleteStores();
      launch();
    }
  }

  /** Deletes nothing that Kafka does not have as well. */
  private void deleteStores() {
    stop();
    try (KafkaStreams cleaner = new KafkaStreams(topology, properties)) {
      cleaner.cleanUp();
    }
    Counter.builder("scoreboard.stream.states.deleted")
        .description("Local stores that could not be opened and were read again from Kafka")
        .tag("application", name)
        .register(meters)
        .increment();
  }

  private void launch() {
    KafkaStreams started = new KafkaStreams(topology, properties);
    started.setUncaughtExceptionHandler(this::survive);
    started.setStateListener((now, before) -> LOG.info("{}: {} → {}", name, before, now));
    new KafkaStreamsMetrics(started).bindTo(meters);
    streams = started;
    started.start();
  }

  private StreamThreadExceptionResponse survive(Throwable error) {
    Counter.builder("scoreboard.stream.thread.failures")
        .description("Stream threads that died and were replaced")
        .tag("application", name)
        .register(meters)
        .increment();
    if (isFenced(error)) {
      LOG.error(
          "{}: its static id was taken; unless a broker failed just now, another instance runs with"
              + " the same scoreboard.projector.instance-id",
          name);
    }
    LOG.error("{}: a stream thread died and is replaced", name, error);
    new DeadMember(properties).leave(Thread.currentThread().getName());
    LockSupport.parkNanos(BACKOFF.toNanos());
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private static boolean isFenced(@Nullable Throwable error) {
    return error != null
        && (error instanceof FencedInstanceIdException || isFenced(error.getCause()));
  }

  /** The running application; throws {@link IllegalStateException} before the start. */
  public KafkaStreams running() {
    KafkaStreams current = streams;
    if (current == null) {
      throw new IllegalStateException(name + " is not started");
    }
    return current;
  }

  @Override
  public void stop() {
    KafkaStreams current = streams;
    if (current != null && !current.close(CLOSE_WITHIN)) {
      LOG.warn("{}: not closed within {}", name, CLOSE_WITHIN);
    }
    streams = null;
  }

  @Override
  public boolean isRunning() {
    return streams != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public Health health() {
    KafkaStreams current = streams;
    return current != null && current.state() == KafkaStreams.State.RUNNING
        ? Health.up().build()
        : Health.down().build();
  }
}
