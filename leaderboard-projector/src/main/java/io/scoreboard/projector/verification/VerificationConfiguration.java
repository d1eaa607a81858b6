package io.scoreboard.projector.verification;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Pace;
import io.scoreboard.audit.log.Progress;
import io.scoreboard.audit.verify.ContinuousVerification;
import io.scoreboard.audit.verify.Verification;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.streams.StreamsSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the watch. Of several projectors only the one that holds partition 0 verifies. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "scoreboard.verification.enabled", matchIfMissing = true)
@EnableConfigurationProperties(VerificationSettings.class)
public class VerificationConfiguration {

  @Bean
  ContinuousVerification continuousVerification(
      VerificationSettings settings,
      StreamsSettings streams,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      PartitionBoards boards,
      MeterRegistry meters) {
    Map<String, Object> client = new HashMap<>(kafka.buildAdminProperties());
    client.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        String.join(",", connection.getStreams().getBootstrapServers()));
    KafkaLog log = new KafkaLog(client);
    return new ContinuousVerification(
        () ->
            new Verification(
                log,
                streams.projection(),
                settings.patience(),
                Pace.of(settings.eventsPerSecond()),
                Progress.NONE),
        () -> boards.partitions().contains(0),
        settings.firstAfter(),
        settings.interval(),
        new Watch(meters));
  }
}
