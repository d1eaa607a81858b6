package io.scoreboard.standalone.start;

import io.scoreboard.standalone.broker.LocalKafka;
import java.util.List;
import java.util.Map;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Tells an application context of the node in this JVM, which starts meanwhile: whoever asks where
 * Kafka is waits until it takes requests, or fails with it.
 */
record KafkaInside(LocalKafka kafka) implements KafkaConnectionDetails {

  void registerIn(ConfigurableApplicationContext context) {
    Map<String, Object> address =
        Map.of("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("kafkaInside", address));
    ((GenericApplicationContext) context)
        .registerBean("kafkaInside", KafkaConnectionDetails.class, () -> this);
  }

  @Override
  public List<String> getBootstrapServers() {
    kafka.awaitStarted();
    return List.of(kafka.bootstrapServers());
  }
}
