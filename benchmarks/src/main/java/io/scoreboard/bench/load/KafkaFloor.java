package io.scoreboard.bench.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What Kafka itself needs from send to poll on the same broker: one record, one hop, {@code
 * acks=all}, no linger. Whatever is built on Kafka cannot be faster. Fails with Kafka's own
 * exception.
 */
public record KafkaFloor(String bootstrapServers) {

  private static final int PAYLOAD_BYTES = 200;

  /** Sends at that pace and records how long each took from when it was meant to be sent. */
  public void run(OpenLoop load, Latencies latencies)
      throws ExecutionException, InterruptedException {
    String topic = "bench-floor-" + System.nanoTime();
    Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
    try (Admin admin = Admin.create(client)) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) -1))).all().get();
      Thread reader = Thread.ofPlatform().start(() -> read(client, topic, load, latencies));
      send(client, topic, load);
      reader.join();
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }

  private static void send(Map<String, Object> client, String topic, OpenLoop load) {
    Map<String, Object> settings = new java.util.HashMap<>(client);
    settings.put("acks", "all");
    settings.put("linger.ms", 0);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(topic);
      load.run(
          (_, intended) -> {
            byte[] payload = ByteBuffer.allocate(PAYLOAD_BYTES).putLong(intended).array();
            var _ =
                producer.send(new ProducerRecord<>(topic, payload)); // a loss shows in the count
          });
    }
  }

  private static void read(
      Map<String, Object> client, String topic, OpenLoop load, Latencies latencies) {
    TopicPartition partition = new TopicPartition(topic, 0);
    long end = System.nanoTime() + load.length().plusSeconds(20).toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      for (int read = 0; read < load.calls() && System.nanoTime() < end; ) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          latencies.record(ByteBuffer.wrap(record.value()).getLong());
          read++;
        }
      }
    }
  }
}
