package io.scoreboard.command.attempts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.attempts.CommandAttempt;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries attempts to {@code score-attempts} from a bounded queue on a thread of its own: no
 * request ever waits for it or fails with it. When the queue is full an attempt is dropped, what
 * Kafka does not take has failed; both are counted in {@code scoreboard_attempt_records_total}, and
 * the first failure after a success is a line in the log.
 */
final class AttemptFeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AttemptFeed.class);
  private static final Duration DRAIN = Duration.ofSeconds(3);

  private final Supplier<Producer<String, byte[]>> producers;
  private final BlockingQueue<CommandAttempt> queue;
  private final int phase;
  private final Counter sent;
  private final Counter dropped;
  private final Counter failed;
  private volatile boolean running;
  private volatile boolean failing;
  private @Nullable Thread worker;

  AttemptFeed(
      Supplier<Producer<String, byte[]>> producers, int queue, int phase, MeterRegistry meters) {
    this.producers = producers;
    this.queue = new ArrayBlockingQueue<>(queue);
    this.phase = phase;
    this.sent = meters.counter("scoreboard.attempt.records", "result", "sent");
    this.dropped = meters.counter("scoreboard.attempt.records", "result", "dropped");
    this.failed = meters.counter("scoreboard.attempt.records", "result", "failed");
  }

  /** Takes an attempt along, or drops it; returns at once. */
  void offer(CommandAttempt attempt) {
    if (!queue.offer(attempt)) {
      dropped.increment();
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    worker = Thread.ofVirtual().name("attempt-feed").start(this::carry);
  }

  /** Gives what is queued a little time, then cuts. */
  @Override
  public synchronized void stop() {
    running = false;
    Thread carrier = worker;
    if (carrier != null) {
      carrier.interrupt();
      try {
        if (!carrier.join(DRAIN.multipliedBy(3))) {
          LOG.warn("attempts were still on their way");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    dropped.increment(queue.size());
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }

  private void carry() {
    Producer<String, byte[]> producer = producers.get();
    try {
      while (running) {
        send(producer, queue.take());
      }
    } catch (InterruptedException e) {
      LOG.debug("stopping", e);
    }
    drain(producer);
  }

  private void drain(Producer<String, byte[]> producer) {
    Thread.interrupted(); // it was told, and could not send anything like that
    long end = System.nanoTime() + DRAIN.toNanos();
    CommandAttempt next = queue.poll();
    while (next != null) {
      send(producer, next);
      next = System.nanoTime() < end ? queue.poll() : null;
    }
    producer.close(DRAIN);
  }

  private void send(Producer<String, byte[]> producer, CommandAttempt attempt) {
    try {
      var _ = producer.send(AttemptRecords.of(attempt), (_, failure) -> count(failure));
    } catch (KafkaException | IllegalStateException e) { // the next one may fare better
      count(e);
    }
  }

  private void count(@Nullable Exception failure) {
    (failure == null ? sent : failed).increment();
    if (failure != null && !failing) {
      LOG.warn("attempts do not get to Kafka: {}", failure.toString());
    }
    failing = failure != null;
  }
}
