package io.scoreboard.faults.kinds;

import io.scoreboard.pipeline.LogPosition;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Someone writes five kinds of rubbish straight into the log, past every check. */
record Poison() implements Fault {

  private static final int HUGE = 900_000;

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public Damage strike(Stage stage) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            stage.cluster().bootstrapServers(),
            ProducerConfig.ACKS_CONFIG,
            "all");
    Set<LogPosition> positions = new HashSet<>();
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<byte[], byte[]> record : records(stage.random())) {
        RecordMetadata at = producer.send(record).get();
        positions.add(new LogPosition(at.partition(), at.offset()));
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("the poison could not be written", e);
    }
    return new Damage(List.of(), positions, () -> {});
  }

  private static List<ProducerRecord<byte[], byte[]>> records(Random random) {
    String sound =
        "\"actionId\":\"poison\",\"userId\":\"user-01\",\"amount\":7,"
            + "\"occurredAt\":\"2026-01-01T00:00:00Z\",\"sender\":\"mallory\"}";
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    records.add(record("poison", bytes("{\"type\":\"score-incremented.v1\",")));
    records.add(record("another-key", bytes("{\"type\":\"score-incremented.v1\"," + sound)));
    records.add(record("poison", bytes("{\"type\":\"score-doubled.v9\"," + sound)));
    records.add(record("poison", null));
    byte[] huge = new byte[HUGE];
    random.nextBytes(huge);
    records.add(record("poison", huge));
    return records;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProducerRecord<byte[], byte[]> record(String key, byte @Nullable [] value) {
    return new ProducerRecord<>(Topic.SCORE_EVENTS.text(), bytes(key), value);
  }
}
