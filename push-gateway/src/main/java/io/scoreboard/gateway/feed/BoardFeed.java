package io.scoreboard.gateway.feed;

import io.scoreboard.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code leaderboard} from its last record and {@code score-updates} from their end. When
 * Kafka fails, viewers keep what they have, the failure is counted and logged, and the feed goes on
 * where it was, with a new consumer after 0.2 to 5 s.
 */
final class BoardFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BoardFeed.class);
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LAST_PAUSE_MILLIS = 5_000;
  private static final TopicPartition LEADERBOARD = new TopicPartition(Topic.LEADERBOARD.text(), 0);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Intake intake;
  private final Runnable onFirstRead;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CompletableFuture<@Nullable Void> firstRead = new CompletableFuture<>();
  private final LongAdder failures = new LongAdder();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("gateway-feed").daemon().unstarted(this::run);
  private final Seldom seldom = new Seldom(Duration.ofMinutes(1), System::nanoTime);
  private volatile @Nullable Consumer<byte[], byte[]> consumer;
  private long pauseMillis = FIRST_PAUSE_MILLIS;

  /**
   * Ready to start.
   *
   * @param consumers makes a consumer that fails, not resets, when an offset is gone
   * @param updatePartitions how many partitions {@code score-updates} has
   * @param onFirstRead called once, when the last board there was has been read
   */
  BoardFeed(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Intake intake,
      int updatePartitions,
      Runnable onFirstRead) {
    this.consumers = consumers;
    this.intake = intake;
    this.onFirstRead = onFirstRead;
    this.partitions =
        Stream.concat(
                Stream.of(LEADERBOARD),
                IntStream.range(0, updatePartitions)
                    .mapToObj(i -> new TopicPartition(Topic.SCORE_UPDATES.text(), i)))
            .toList();
  }

  /** Starts the thread. */
  void start() {
    thread.start();
  }

  /** Done after the first read; cancelled if the feed stops before. */
  CompletableFuture<@Nullable Void> firstRead() {
    return firstRead;
  }

  /** How many times the consumer had to be replaced. */
  long failures() {
    return failures.sum();
  }

  @Override
  public void close() {
    stop.countDown();
    Consumer<byte[], byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    try {
      var _ = thread.join(STOP_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    firstRead.cancel(false);
  }

  private void run() {
    while (!isStopped()) {
      try (Consumer<byte[], byte[]> current = consumers.get()) {
        consumer = current;
        follow(current);
      } catch (WakeupException e) {
        LOG.debug("the feed stops");
      } catch (InvalidOffsetException e) {
        positions.keySet().removeAll(e.partitions());
        pause(e);
      } catch (RuntimeException e) {
        pause(e);
      }
    }
  }

  private void follow(Consumer<byte[], byte[]> current) {
    if (isStopped()) {
      return;
    }
    locate(current);
    if (!firstRead.isDone()) {
      onFirstRead.run();
      firstRead.complete(null);
    }
    while (!isStopped()) {
      for (ConsumerRecord<byte[], byte[]> record : current.poll(WAIT)) {
        intake.take(record);
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        positions.put(partition, record.offset() + 1);
      }
      pauseMillis = FIRST_PAUSE_MILLIS;
    }
  }

  /** Goes to where it was, or to the last board and the end of the updates. */
  private void locate(Consumer<byte[], byte[]> current) {
    if (!positions.containsKey(LEADERBOARD)) {
      positions.put(LEADERBOARD, FirstRead.of(current, LEADERBOARD, intake));
    }
    current.assign(partitions);
    positions.putAll(
        current.endOffsets(partitions.stream().filter(p -> !positions.containsKey(p)).toList()));
    positions.forEach(current::seek); // all of them before any is used: there is no other default
  }

  private void pause(RuntimeException failure) {
    failures.increment();
    if (seldom.may()) {
      LOG.warn("the feed failed; viewers keep the last board while it tries again", failure);
    }
    try {
      var _ = stop.await(pauseMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stop.countDown();
    }
    pauseMillis = Math.min(LAST_PAUSE_MILLIS, pauseMillis * 2);
  }

  private boolean isStopped() {
    return stop.getCount() == 0;
  }
}
