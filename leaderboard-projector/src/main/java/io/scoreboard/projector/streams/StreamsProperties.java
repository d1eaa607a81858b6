package io.scoreboard.projector.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The Kafka Streams settings of an application: small latency first. Nothing waits in a cache or a
 * batch; {@code linger.ms} is set because Streams would make it 100.
 *
 * @param client how to reach Kafka
 */
public record StreamsProperties(
    StreamsSettings settings, Map<String, Object> client, MeterRegistry meters) {

  /** For an application that may process a record again. */
  public Properties atLeastOnce(String name) {
    return properties(name, StreamsConfig.AT_LEAST_ONCE, "read_uncommitted");
  }

  /** For an application whose state and offsets move together (KIP-447). */
  public Properties exactlyOnce(String name) {
    return properties(name, StreamsConfig.EXACTLY_ONCE_V2, "read_committed");
  }

  private Properties properties(String name, String guarantee, String isolation) {
    Map<String, Object> all = new HashMap<>(client);
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.projection().application(name));
    all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    all.put(StreamsConfig.POLL_MS_CONFIG, settings.commitInterval().toMillis());
    all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    all.put("processing.exception.handler.global.enabled", true); // Kafka 5.0's only way
    all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    all.put(DeadLetters.METERS, meters);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
    all.put(consumer(ConsumerConfig.ISOLATION_LEVEL_CONFIG), isolation);
    all.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    if (settings.instanceId() != null) {
      all.put(
          consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instanceId() + "-" + name);
    }
    if (settings.advertisedUrl() != null) {
      URI url = URI.create(settings.advertisedUrl());
      all.put(StreamsConfig.APPLICATION_SERVER_CONFIG, url.getHost() + ":" + url.getPort());
    }
    Properties properties = new Properties();
    properties.putAll(all);
    return properties;
  }

  private static String consumer(String key) {
    return StreamsConfig.mainConsumerPrefix(key);
  }
}
