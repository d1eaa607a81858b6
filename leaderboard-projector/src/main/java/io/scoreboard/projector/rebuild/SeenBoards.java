package io.scoreboard.projector.rebuild;

import io.scoreboard.board.Board;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells whether an epoch has been seen before: whether one of the last {@value #LOOK_BACK} offsets
 * of {@code leaderboard-candidates} holds a board of it. One that cannot be read tells nothing.
 */
final class SeenBoards {

  private static final int LOOK_BACK = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final JsonSerde<Board> BOARDS = JsonSerde.of(Board.class);
  private static final TopicPartition CANDIDATES =
      new TopicPartition(Topic.LEADERBOARD_CANDIDATES.text(), 0);

  private SeenBoards() {}

  static boolean hold(int epoch, Map<String, Object> client) {
    Map<String, Object> config = new HashMap<>(client);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(CANDIDATES));
      long end = consumer.endOffsets(List.of(CANDIDATES)).getOrDefault(CANDIDATES, 0L);
      long begin = consumer.beginningOffsets(List.of(CANDIDATES)).getOrDefault(CANDIDATES, 0L);
      consumer.seek(CANDIDATES, Math.max(begin, end - LOOK_BACK));
      return finds(epoch, consumer, end);
    }
  }

  private static boolean finds(int epoch, Consumer<byte[], byte[]> consumer, long end) {
    while (consumer.position(CANDIDATES) < end) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (isOf(epoch, record)) {
          return true;
        }
      }
      if (records.isEmpty() && consumer.position(CANDIDATES) < end) {
        return false; // Kafka is slow: better to wait behind a closed gate
      }
    }
    return false;
  }

  private static boolean isOf(int epoch, ConsumerRecord<byte[], byte[]> record) {
    try {
      Board board = BOARDS.deserialize(record.topic(), record.value());
      return board != null && board.version().epoch() == epoch;
    } catch (SerializationException e) {
      return false;
    }
  }
}
