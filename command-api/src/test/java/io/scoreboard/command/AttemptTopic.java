package io.scoreboard.command;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads {@code score-attempts} from its beginning. */
final class AttemptTopic implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonSerde<CommandAttempt> JSON = JsonSerde.of(CommandAttempt.class);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  AttemptTopic(Broker broker) {
    consumer =
        new KafkaConsumer<>(
            broker.clients(), new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Broker.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topic.SCORE_ATTEMPTS.text(), partition))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The record of the request with that trace id; waits for it. */
  ConsumerRecord<String, byte[]> await(String traceId) {
    Instant end = Instant.now().plus(PATIENCE);
    while (find(traceId).isEmpty() && Instant.now().isBefore(end)) {
      consumer.poll(Duration.ofMillis(500)).forEach(records::add);
    }
    return find(traceId).orElseThrow(() -> new AssertionError("no attempt of " + traceId));
  }

  CommandAttempt attempt(String traceId) {
    return Objects.requireNonNull(JSON.deserialize("", await(traceId).value()));
  }

  private Optional<ConsumerRecord<String, byte[]>> find(String traceId) {
    return records.stream().filter(record -> text(record).contains(traceId)).findFirst();
  }

  /** Key and value as text. */
  static String text(ConsumerRecord<String, byte[]> record) {
    return record.key() + " " + new String(record.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
