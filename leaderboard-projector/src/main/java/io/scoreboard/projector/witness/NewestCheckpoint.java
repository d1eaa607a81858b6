package io.scoreboard.projector.witness;

import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the newest checkpoint of a partition, from the end of {@code checkpoints} backwards,
 * {@value #STEP} records at a time; one that cannot be read is passed over with a warning, and a
 * topic that cannot be read ends in a {@link KafkaException}.
 */
final class NewestCheckpoint implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NewestCheckpoint.class);
  private static final int STEP = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final TopicPartition TOPIC = new TopicPartition(Topic.CHECKPOINTS.text(), 0);

  private final Consumer<byte[], byte[]> consumer;

  /** Takes a consumer of no group, and closes it in the end. */
  NewestCheckpoint(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    consumer.assign(List.of(TOPIC));
  }

  /** The newest one of that partition of the log, if there is any. */
  Optional<Checkpoint> of(int partition) {
    long begin = consumer.beginningOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
    long to = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
    while (to > begin) {
      long from = Math.max(begin, to - STEP);
      Optional<Checkpoint> found = last(partition, from, to);
      if (found.isPresent()) {
        return found;
      }
      to = from;
    }
    return Optional.empty();
  }

  private Optional<Checkpoint> last(int partition, long from, long to) {
    byte[] key = Integer.toString(partition).getBytes(StandardCharsets.UTF_8);
    Optional<Checkpoint> last = Optional.empty();
    consumer.seek(TOPIC, from);
    while (consumer.position(TOPIC) < to) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
      if (records.isEmpty()) {
        throw new TimeoutException("checkpoints cannot be read within " + PATIENCE);
      }
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (record.offset() < to && Arrays.equals(record.key(), key)) {
          Optional<Checkpoint> readable = read(record);
          last = readable.isPresent() ? readable : last;
        }
      }
    }
    return last;
  }

  private static Optional<Checkpoint> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(Checkpoints.JSON.deserialize(record.topic(), record.value()));
    } catch (SerializationException e) {
      LOG.warn("the checkpoint at offset {} cannot be read", record.offset(), e);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
