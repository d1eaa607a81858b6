package io.scoreboard.command;

import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
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

  /** From now on it takes no record for {@code score-events}, and all others. */
  void refuseEvents() throws Exception {
    ConfigResource log = new ConfigResource(ConfigResource.Type.TOPIC, Topic.SCORE_EVENTS.text());
    AlterConfigOp tiny =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1"), AlterConfigOp.OpType.SET);
    try (Admin admin = Admin.create(clients())) {
      admin.incrementalAlterConfigs(Map.of(log, List.of(tiny))).all().get();
    }
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
