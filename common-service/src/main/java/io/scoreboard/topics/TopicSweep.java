package io.scoreboard.topics;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Appends a tombstone about nobody to each partition of a topic that holds names, soon after the
 * start and then as often as {@link Erasure#sweep} says; without it Kafka would never clean a
 * partition to which nothing else comes. A sweep that fails is a line in the log, is counted in
 * {@code scoreboard_topic_sweeps_total}, and the next one comes as if nothing had happened.
 */
public final class TopicSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicSweep.class);
  private static final Duration FIRST_AFTER = Duration.ofMinutes(1);
  private static final int PATIENCE_MILLIS = 5_000;

  private final Topic topic;
  private final int partitions;
  private final Duration interval;
  private final Map<String, Object> client;
  private final MeterRegistry meters;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  /**
   * Of that topic.
   *
   * @param producers settings of the application's producers
   */
  public TopicSweep(
      Topic topic, TopicLayout layout, Map<String, Object> producers, MeterRegistry meters) {
    this.topic = topic;
    this.partitions = layout.count(topic);
    this.interval = layout.erasure().sweep();
    this.client = new HashMap<>(producers);
    client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    client.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    client.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MILLIS);
    this.meters = meters;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("topic-sweep").start(this::keepSweeping);
  }

  private void keepSweeping() {
    Duration pause = interval.compareTo(FIRST_AFTER) < 0 ? interval : FIRST_AFTER;
    try {
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        count(sweep());
        pause = interval;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean sweep() throws InterruptedException {
    try (var producer =
        new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (int partition = 0; partition < partitions; partition++) {
        sent.add(
            producer.send(new ProducerRecord<>(topic.text(), partition, Erasure.SWEEP_KEY, null)));
      }
      for (Future<?> each : sent) {
        each.get();
      }
      return true;
    } catch (ExecutionException | KafkaException e) {
      LOG.warn("{} was not swept: {}", topic.text(), e.toString());
      return false;
    }
  }

  private void count(boolean done) {
    String result = done ? "done" : "failed";
    meters.counter("scoreboard.topic.sweeps", "topic", topic.text(), "result", result).increment();
  }

  /** Does not wait: a sweep that is under way ends by itself. */
  @Override
  public void stop() {
    running = false;
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
