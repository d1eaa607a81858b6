package io.scoreboard.bench.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How many records a second Kafka itself acknowledges on the same broker, {@code acks=all}, with a
 * fixed number under way: nothing that appends each action can be faster. Fails with Kafka's own
 * exception.
 */
public record KafkaAppends(String bootstrapServers, int underWay) {

  private static final byte[] PAYLOAD = new byte[200];

  /** Appends for that long. */
  public double perSecond(Duration length) throws ExecutionException, InterruptedException {
    String topic = "bench-appends-" + System.nanoTime();
    Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
    try (Admin admin = Admin.create(client)) {
      admin.createTopics(List.of(new NewTopic(topic, 4, (short) -1))).all().get();
      double rate = append(client, topic, length);
      admin.deleteTopics(List.of(topic)).all().get();
      return rate;
    }
  }

  private double append(Map<String, Object> client, String topic, Duration length)
      throws InterruptedException {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("acks", "all");
    settings.put("linger.ms", 0);
    Semaphore room = new Semaphore(underWay);
    LongAdder done = new LongAdder();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < length.toNanos()
          && room.tryAcquire(10, TimeUnit.SECONDS)) {
        var _ =
            producer.send(
                new ProducerRecord<>(topic, PAYLOAD),
                (_, failure) -> {
                  done.add(failure == null ? 1 : 0);
                  room.release();
                });
      }
      producer.flush();
      return done.sum() * 1e9 / (System.nanoTime() - begin);
    }
  }
}
