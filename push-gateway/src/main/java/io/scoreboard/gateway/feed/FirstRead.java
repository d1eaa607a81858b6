package io.scoreboard.gateway.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the last board in its topic without reading the topic: looks at the last record and, if
 * that holds none, at twice as many before it, until one is found or there are no more.
 */
final class FirstRead {

  private static final Duration WAIT = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final Intake intake;

  private FirstRead(Consumer<byte[], byte[]> consumer, TopicPartition partition, Intake intake) {
    this.consumer = consumer;
    this.partition = partition;
    this.intake = intake;
  }

  /** Takes the last board in, if there is one; the offset from which to go on. */
  static long of(Consumer<byte[], byte[]> consumer, TopicPartition partition, Intake intake) {
    List<TopicPartition> only = List.of(partition);
    consumer.assign(only);
    long begin = Objects.requireNonNull(consumer.beginningOffsets(only).get(partition));
    long end = Objects.requireNonNull(consumer.endOffsets(only).get(partition));
    new FirstRead(consumer, partition, intake).walkBack(begin, end);
    return end;
  }

  private void walkBack(long begin, long end) {
    boolean found = false;
    long to = end;
    for (long step = 1; !found && to > begin; step *= 2) {
      long from = Math.max(begin, to - step);
      found = take(from, to);
      to = from;
    }
  }

  private boolean take(long from, long to) {
    boolean found = false;
    consumer.seek(partition, from);
    while (consumer.position(partition) < to) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
        if (record.offset() < to) {
          found |= intake.take(record);
        }
      }
    }
    return found;
  }
}
