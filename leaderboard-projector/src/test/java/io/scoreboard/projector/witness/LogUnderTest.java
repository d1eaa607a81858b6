package io.scoreboard.projector.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.integrity.LogChain;
import io.scoreboard.integrity.RecordDigest;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real log, its witnesses and what they published. */
final class LogUnderTest implements AutoCloseable {

  static final int EVERY = 10;

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
  private final WitnessMeters meters = new WitnessMeters(registry);

  LogUnderTest() {
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    new TopicLayout(2, (short) 1).ensure(clients());
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.getBrokersAsString());
  }

  /** Appends that many records, readable by nobody, to that partition. */
  void append(int partition, int count) throws Exception {
    try (var producer =
        new KafkaProducer<>(clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        byte[] value = ("{poison " + i).getBytes(UTF_8);
        producer
            .send(new ProducerRecord<>(Topic.SCORE_EVENTS.text(), partition, null, value))
            .get();
      }
    }
  }

  /** Takes the log away and puts an empty one in its place. */
  void cut() throws Exception {
    try (Admin admin = Admin.create(clients())) {
      admin.deleteTopics(List.of(Topic.SCORE_EVENTS.text())).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(Topic.SCORE_EVENTS.text()));
    }
    new TopicLayout(2, (short) 1).ensure(clients());
  }

  Witness witness(@Nullable String instance) {
    WitnessClients clients = new WitnessClients(clients(), clients(), "witness", instance);
    WitnessSettings settings = new WitnessSettings(EVERY, Duration.ofSeconds(1));
    Witness witness = new Witness(clients, settings, meters, Clock.systemUTC());
    witness.start();
    return witness;
  }

  /** Waits until a checkpoint of the partition covers that many records; all of that partition. */
  List<Checkpoint> awaitCovered(int partition, long records) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> checkpoints(partition).stream().anyMatch(c -> c.count() == records));
    return checkpoints(partition);
  }

  void awaitDamages(double count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> registry.counter("scoreboard.witness.damages").count() == count);
  }

  List<Checkpoint> checkpoints(int partition) {
    return read(new TopicPartition(Topic.CHECKPOINTS.text(), 0)).stream()
        .map(record -> Checkpoints.JSON.deserialize(record.topic(), record.value()))
        .filter(checkpoint -> checkpoint != null && checkpoint.partition() == partition)
        .toList();
  }

  /** The chain of a partition's first records, as an auditor recomputes it. */
  String hash(int partition, long records) {
    RecordDigest digest = new RecordDigest();
    LogChain chain = LogChain.empty();
    for (var record : read(new TopicPartition(Topic.SCORE_EVENTS.text(), partition))) {
      if (record.offset() < records) {
        byte[] leaf =
            digest.leaf(
                partition, record.offset(), record.timestamp(), record.key(), record.value());
        chain = chain.append(record.offset(), leaf, digest);
      }
    }
    return chain.hex();
  }

  private List<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(clients(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }

  @Override
  public void close() {
    broker.destroy();
  }
}
