package io.scoreboard.command.attempts;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.command.eventlog.EventLogConfiguration;
import io.scoreboard.wire.TopicLayout;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.kafka.core.ProducerFactory;

/** Wires what records the attempts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttemptSettings.class)
public class AttemptConfiguration {

  /** Outermost: the status it sees is final, whichever filter refused. */
  private static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

  /** Needs the topics first. */
  @Bean
  AttemptFeed attemptFeed(
      AttemptSettings settings,
      ProducerFactory<?, ?> shared,
      MeterRegistry meters,
      TopicLayout topics) {
    Map<String, Object> client = shared.getConfigurationProperties();
    return new AttemptFeed(
        () -> AttemptRecords.producer(client),
        settings.queue(),
        EventLogConfiguration.PHASE,
        meters);
  }

  @Bean
  FilterRegistrationBean<AttemptFilter> attemptFilter(AttemptFeed feed, MeterRegistry meters) {
    FilterRegistrationBean<AttemptFilter> registration =
        new FilterRegistrationBean<>(
            new AttemptFilter(new AttemptLog(meters), feed, Clock.systemUTC()));
    registration.addUrlPatterns("/api/score/update", "/api/score/actions/*", "/api/users/*");
    registration.setOrder(ORDER);
    return registration;
  }
}
