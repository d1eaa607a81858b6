package io.scoreboard.faults.check;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.UserProfile;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.LogPosition;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics a verdict rests on into a {@link LogBook}; Kafka's exceptions are thrown on.
 * Used by one thread.
 */
public final class LogReader implements AutoCloseable {

  private static final JsonSerde<ScoreEvent> EVENTS = JsonSerde.of(ScoreEvent.class);
  private static final JsonSerde<ActionFact> FACTS = JsonSerde.of(ActionFact.class);
  private static final JsonSerde<UserProfile> PROFILES = JsonSerde.of(UserProfile.class);

  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final LogBook book = new LogBook();

  /** A reader that begins with the first record. */
  public LogReader(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    partitions =
        Stream.of(Topic.SCORE_EVENTS, Topic.COUNTED_ACTIONS, Topic.USERS, Topic.DEAD_LETTERS)
            .flatMap(topic -> consumer.partitionsFor(topic.text()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All that is in the topics now. */
  public LogBook read() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(this::take);
    }
    return book;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(Topic.SCORE_EVENTS.text())) {
      LogPosition at = new LogPosition(record.partition(), record.offset());
      book.add(new LogBook.Entry(at, text(record.key()), readable(record)));
    } else if (record.topic().equals(Topic.COUNTED_ACTIONS.text())) {
      ActionFact fact = FACTS.deserialize(record.topic(), record.value());
      if (fact != null) {
        book.add(fact);
      }
    } else if (record.topic().equals(Topic.USERS.text())) {
      UserProfile profile = PROFILES.deserialize(record.topic(), record.value());
      book.name(String.valueOf(text(record.key())), profile == null ? null : profile.username());
    } else if (Topic.SCORE_EVENTS.text().equals(header(record, "dead-letter-topic"))) {
      book.addLetter(
          new LogPosition(
              Integer.parseInt(header(record, "dead-letter-partition")),
              Long.parseLong(header(record, "dead-letter-offset"))));
    } else {
      book.addStray(
          header(record, "dead-letter-topic") + ": " + header(record, "dead-letter-reason"));
    }
  }

  private static @Nullable ScoreEvent readable(ConsumerRecord<byte[], byte[]> record) {
    try {
      return EVENTS.deserialize(record.topic(), record.value());
    } catch (SerializationException e) {
      return null;
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
