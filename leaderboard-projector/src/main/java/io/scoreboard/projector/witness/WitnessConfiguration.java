package io.scoreboard.projector.witness;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.TopicLayout;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the witness. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WitnessSettings.class)
public class WitnessConfiguration {

  /** Needs the topics first, and one group for all epochs: the log is the same for all. */
  @Bean
  Witness witness(
      WitnessSettings settings,
      StreamsSettings projector,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      MeterRegistry meters,
      TopicLayout topics) {
    WitnessClients clients =
        new WitnessClients(
            at(connection.getConsumer(), kafka.buildConsumerProperties()),
            at(connection.getProducer(), kafka.buildProducerProperties()),
            new Projection(projector.applicationId(), 0).application("witness"),
            projector.instanceId());
    return new Witness(clients, settings, new WitnessMeters(meters), Clock.systemUTC());
  }

  private static Map<String, Object> at(
      KafkaConnectionDetails.Configuration where, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, where.getBootstrapServers());
    return all;
  }
}
