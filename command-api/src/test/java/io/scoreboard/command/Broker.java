package io.scoreboard.command;

import io.scoreboard.wire.TopicLayout;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Kafka broker in this JVM with the system's topics. */
final class Broker implements AutoCloseable {

  static final int PARTITIONS = 4;

  private static final Broker SHARED = new Broker();

  private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, PARTITIONS);

  Broker() {
    kafka.brokerProperty("group.initial.rebalance.delay.ms", "0");
    kafka.afterPropertiesSet();
    new TopicLayout(PARTITIONS, (short) 1).ensure(clients());
  }

  /** One for all tests that leave it running. */
  static Broker shared() {
    return SHARED;
  }

  String address() {
    return kafka.getBrokersAsString();
  }

  Map<String, Object> clients() {
    return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address());
  }

  @Override
  public void close() {
    kafka.destroy();
  }
}
