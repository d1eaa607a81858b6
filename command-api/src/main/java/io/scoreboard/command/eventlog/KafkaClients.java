package io.scoreboard.command.eventlog;

import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

/**
 * Makes this service's Kafka clients out of the application's connection settings; an answer that
 * cannot be read is handed on as a failure of its request, and reading goes on.
 */
final class KafkaClients {

  private static final long POLL_MILLIS = 250;

  private KafkaClients() {}

  /**
   * One idempotent producer that waits for all replicas and gives up in time. A request gathers
   * what came while the one before was under way: nothing waits when there is little to do, and
   * there are fewer requests when there is much.
   */
  static ProducerFactory<String, byte[]> producers(
      ProducerFactory<?, ?> shared, EventLogSettings settings) {
    Map<String, Object> config = new HashMap<>(shared.getConfigurationProperties());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "command-api");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
    config.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) settings.deliveryTimeout().toMillis());
    config.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) settings.requestTimeout().toMillis());
    return new DefaultKafkaProducerFactory<>(
        config, new StringSerializer(), new ByteArraySerializer());
  }

  /** Reads one partition of the answers from now on, in no group. */
  static KafkaMessageListenerContainer<String, CommandOutcome> replies(
      ConsumerFactory<?, ?> shared, int partition) {
    ContainerProperties properties =
        new ContainerProperties(
            new TopicPartitionOffset(Topic.COMMAND_OUTCOMES.text(), partition, SeekPosition.END));
    properties.setAckMode(ContainerProperties.AckMode.MANUAL); // never acknowledged: no commits
    properties.setPollTimeout(POLL_MILLIS);
    properties.setClientId("command-api-replies");
    return new KafkaMessageListenerContainer<>(consumers(shared), properties);
  }

  private static ConsumerFactory<String, CommandOutcome> consumers(ConsumerFactory<?, ?> shared) {
    Map<String, Object> config = new HashMap<>(shared.getConfigurationProperties());
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    var outcomes = new ErrorHandlingDeserializer<>(JsonSerde.of(CommandOutcome.class));
    return new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), outcomes);
  }
}
