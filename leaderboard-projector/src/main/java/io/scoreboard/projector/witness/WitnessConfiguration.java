package io.scoreboard.projector.witness;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.kafka.KafkaAccess;
import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.TopicLayout;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
      KafkaAccess kafka,
      MeterRegistry meters,
      TopicLayout topics) {
    WitnessClients clients =
        new WitnessClients(
            kafka.consumer(),
            kafka.producer(),
            new Projection(projector.applicationId(), 0).application("witness"),
            projector.instanceId());
    return new Witness(clients, settings, new WitnessMeters(meters), Clock.systemUTC());
  }
}
