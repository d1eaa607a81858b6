package io.scoreboard.command.attempts;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.WireName;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Attempts as Kafka records, and the producer for them: it gathers them for {@value #LINGER_MILLIS}
 * ms, because nobody waits, and shares nothing with the producer of commands, which must never wait
 * for a flood of attempts.
 */
final class AttemptRecords {

  private static final String SOURCE = "/scoreboard/command-api";
  private static final int LINGER_MILLIS = 200;
  private static final int PATIENCE_MILLIS = 2_500;
  private static final long BUFFER_BYTES = 4L << 20;
  private static final JsonSerde<CommandAttempt> JSON = JsonSerde.of(CommandAttempt.class);

  private AttemptRecords() {}

  static ProducerRecord<String, byte[]> of(CommandAttempt attempt) {
    String topic = Topic.SCORE_ATTEMPTS.text();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, attempt.sender(), JSON.serialize(topic, attempt));
    String id = UUID.randomUUID().toString();
    RecordHeaders.stamp(record.headers(), WireName.COMMAND_ATTEMPT, id, SOURCE, attempt.at());
    return record;
  }

  /** With the connection settings of the application's producers. */
  static Producer<String, byte[]> producer(Map<String, Object> shared) {
    Map<String, Object> config = new HashMap<>(shared);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "command-api-attempts");
    config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MILLIS);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }
}
