package io.scoreboard.bench.load;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.WireName;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events straight to the log as command-api does, as fast as the broker takes them; one that
 * is not acknowledged is an {@link IOException}.
 */
public record LogLoader(String bootstrapServers) {

  private static final JsonSerde<ScoreEvent> JSON = JsonSerde.of(ScoreEvent.class);

  /** Writes that many actions, spread over the users of the actions. */
  public void load(Actions actions, long events) throws IOException {
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (long number = 0; number < events; number++) {
        var _ = producer.send(record(actions, number), (_, problem) -> note(failure, problem));
      }
    }
    if (failure.get() != null) {
      throw new IOException("the log could not be loaded", failure.get());
    }
  }

  private static void note(
      AtomicReference<@Nullable Exception> failure, @Nullable Exception problem) {
    if (problem != null) {
      failure.set(problem);
    }
  }

  private static ProducerRecord<String, byte[]> record(Actions actions, long number) {
    Instant now = Instant.now();
    String id = actions.id(number);
    ScoreEvent event = new ScoreIncremented(id, actions.user(number), 1, now, "bench");
    String topic = Topic.SCORE_EVENTS.text();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, id, JSON.serialize(topic, event));
    RecordHeaders.stamp(record.headers(), WireName.of(event), id, "/scoreboard/bench", now);
    return record;
  }
}
