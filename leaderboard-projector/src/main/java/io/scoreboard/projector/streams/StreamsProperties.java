package io.scoreboard.projector.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The Kafka Streams settings of an application: small latency first. Nothing waits in a cache, nor
 * in a batch for longer than the request before it takes; {@code linger.ms} is set because Streams
 * would make it 100.
 *
 * @param client how to reach Kafka
 * @param gate closed as long as nobody may see what the projection makes
 * @param more settings that win over the others, by Kafka's names
 */
public record StreamsProperties(
    StreamsSettings settings,
    Map<String, Object> client,
    MeterRegistry meters,
    OutputGate gate,
    Map<String, Object> more) {

  private static final int POLL_MILLIS = 100; // an idle thread looks at its timers so often
  private static final int SESSION_MILLIS = 7_000; // brokers take no less than 6 s by default
  private static final int HEARTBEAT_MILLIS = 2_000;
  private static final int TRANSACTION_MILLIS = SESSION_MILLIS; // successors wait for its end too
  private static final int REQUEST_MILLIS = SESSION_MILLIS;
  private static final int CONNECT_MILLIS = 2_000;
  private static final int BACKOFF_BETWEEN_TRANSACTIONS_MILLIS = 5;

  private static final Map<String, Object> BULK =
      Map.of(
          StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
          2_000,
          StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
          5_000,
          consumer(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
          5_000,
          consumer(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
          4 << 20,
          StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
          50,
          StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
          256 << 10,
          StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
          "lz4",
          SharedRocksMemory.MEMTABLE,
          16L << 20,
          SharedRocksMemory.BULK,
          true);

  /**
   * A connection that was cut is given up before TCP tries again, which it does at 13 s and then
   * not before 25 s; settings of the operator's win.
   */
  private static final Map<String, Object> RECONNECTING =
      Map.of(
          CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
          REQUEST_MILLIS,
          CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG,
          CONNECT_MILLIS,
          CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG,
          2 * CONNECT_MILLIS);

  /** For small latency. */
  public StreamsProperties(
      StreamsSettings settings, Map<String, Object> client, MeterRegistry meters, OutputGate gate) {
    this(settings, client, meters, gate, Map.of());
  }

  /**
   * For a projection that reads the whole log and that nobody waits for: large batches, rare
   * commits.
   */
  public StreamsProperties inBulk() {
    return new StreamsProperties(settings, client, meters, gate, BULK);
  }

  /** For an application that may process a record again. */
  public Properties atLeastOnce(String name) {
    return properties(name, StreamsConfig.AT_LEAST_ONCE, "read_uncommitted");
  }

  /** For an application whose state and offsets move together (KIP-447). */
  public Properties exactlyOnce(String name) {
    Properties properties = properties(name, StreamsConfig.EXACTLY_ONCE_V2, "read_committed");
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_MILLIS);
    // a transaction that begins while the one before is being closed is sent away (KAFKA-20000)
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG),
        BACKOFF_BETWEEN_TRANSACTIONS_MILLIS);
    return properties;
  }

  private Properties properties(String name, String guarantee, String isolation) {
    Map<String, Object> all = new HashMap<>(RECONNECTING);
    all.putAll(client);
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.projection().application(name));
    all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    all.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
    all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    all.put(SharedRocksMemory.MEMTABLE, settings.memtable().toBytes());
    all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    all.put("processing.exception.handler.global.enabled", true); // Kafka 5.0's only way
    all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    all.put(DeadLetters.METERS, meters);
    all.put(DeadLetters.GATE, gate);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    all.put(consumer(ConsumerConfig.ISOLATION_LEVEL_CONFIG), isolation);
    all.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
    all.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
    if (settings.instanceId() != null) {
      all.put(
          consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instanceId() + "-" + name);
    }
    if (settings.advertisedUrl() != null) {
      URI url = URI.create(settings.advertisedUrl());
      all.put(StreamsConfig.APPLICATION_SERVER_CONFIG, url.getHost() + ":" + url.getPort());
    }
    all.putAll(more);
    Properties properties = new Properties();
    properties.putAll(all);
    return properties;
  }

  private static String consumer(String key) {
    return StreamsConfig.mainConsumerPrefix(key);
  }
}
