package io.scoreboard.command.analytics;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.command.eventlog.EventLogConfiguration;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the webhook, or nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalyticsSettings.class)
public class AnalyticsConfiguration {

  @Bean
  AnalyticsHook analyticsHook(AnalyticsSettings settings, MeterRegistry meters) {
    URI url = settings.webhook();
    return url == null
        ? (_, _) -> {}
        : new WebhookFeed(
            new Webhook(url, settings.timeout()), settings, EventLogConfiguration.PHASE, meters);
  }
}
