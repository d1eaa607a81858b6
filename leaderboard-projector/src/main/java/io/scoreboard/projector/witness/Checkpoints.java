package io.scoreboard.projector.witness;

import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.WireName;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes checkpoints, one at a time; what Kafka does not take ends in a {@link KafkaException},
 * and the checkpoint is as if it had never been.
 */
final class Checkpoints implements AutoCloseable {

  static final JsonSerde<Checkpoint> JSON = JsonSerde.of(Checkpoint.class);

  private static final String SOURCE = "/scoreboard/projector/witness";

  private final Producer<String, byte[]> producer;

  Checkpoints(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Returns once Kafka has it for good. */
  void publish(Checkpoint checkpoint, Instant now) {
    try {
      producer.send(record(checkpoint, now)).get();
    } catch (ExecutionException e) {
      throw new KafkaException("a checkpoint was not taken", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted before a checkpoint was taken", e);
    }
  }

  private static ProducerRecord<String, byte[]> record(Checkpoint checkpoint, Instant now) {
    String topic = Topic.CHECKPOINTS.text();
    String partition = Integer.toString(checkpoint.partition());
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, partition, JSON.serialize(topic, checkpoint));
    String id = partition + "-" + checkpoint.to();
    RecordHeaders.stamp(record.headers(), WireName.CHECKPOINT, id, SOURCE, now);
    return record;
  }

  @Override
  public void close() {
    producer.close();
  }
}
