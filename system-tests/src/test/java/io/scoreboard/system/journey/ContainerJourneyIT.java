package io.scoreboard.system.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The three services apart, over the official Kafka image; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerJourneyIT extends JourneyContract {

  @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

  private static ThreeServices services;

  @BeforeAll
  static void start() {
    services = new ThreeServices(KAFKA.getBootstrapServers());
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @Override
  Deployment scoreboard() {
    return services;
  }
}
