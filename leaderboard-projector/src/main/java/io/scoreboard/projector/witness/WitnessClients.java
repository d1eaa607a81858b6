package io.scoreboard.projector.witness;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the witness's Kafka clients. It reads whatever is in the log, records of aborted
 * transactions too: nobody should have written any.
 *
 * @param consumer settings of the application's consumers, by Kafka's names
 * @param producer settings of its producers
 * @param group shares the partitions among the witnesses
 * @param instanceId a name that stays with this instance over restarts (KIP-345), or null
 */
record WitnessClients(
    Map<String, Object> consumer,
    Map<String, Object> producer,
    String group,
    @Nullable String instanceId) {

  private static final int SESSION_MILLIS = 10_000;
  private static final int PATIENCE_MILLIS = 10_000;

  /** What a fetch waits for, half a second at most, instead of asking again for every record. */
  private static final int FETCH_BYTES = 1 << 20;

  /** Reads the log as a member of the group, from where it is told to. */
  Consumer<byte[], byte[]> log(int mostAtOnce) {
    Map<String, Object> config = new HashMap<>(consumer);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    if (instanceId != null) {
      config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId + "-witness");
    }
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostAtOnce);
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_BYTES);
    return reader(config);
  }

  /** Reads whatever it is assigned, in no group. */
  Consumer<byte[], byte[]> checkpoints() {
    Map<String, Object> config = new HashMap<>(consumer);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return reader(config);
  }

  private static Consumer<byte[], byte[]> reader(Map<String, Object> config) {
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false); // checkpoints are the positions
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Waits for all replicas and gives up after a while. */
  Producer<String, byte[]> publisher() {
    Map<String, Object> config = new HashMap<>(producer);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }
}
