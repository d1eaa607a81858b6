package io.scoreboard.projector.verification;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Pace;
import io.scoreboard.audit.log.Progress;
import io.scoreboard.audit.verify.ContinuousVerification;
import io.scoreboard.audit.verify.Verification;
import io.scoreboard.kafka.KafkaAccess;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.streams.StreamsSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
      KafkaAccess kafka,
      PartitionBoards boards,
      MeterRegistry meters) {
    KafkaLog log = new KafkaLog(kafka.admin());
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
