package io.scoreboard.system.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The three services apart, over an embedded broker. */
class EmbeddedKafkaJourneyIT extends JourneyContract {

  private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
  private static ThreeServices services;

  @BeforeAll
  static void start() {
    BROKER.brokerProperty("transaction.state.log.replication.factor", "1");
    BROKER.brokerProperty("transaction.state.log.min.isr", "1");
    BROKER.brokerProperty("group.initial.rebalance.delay.ms", "0");
    BROKER.afterPropertiesSet();
    services = new ThreeServices(BROKER.getBrokersAsString());
  }

  @AfterAll
  static void stop() {
    services.close();
    BROKER.destroy();
  }

  @Override
  Deployment scoreboard() {
    return services;
  }
}
