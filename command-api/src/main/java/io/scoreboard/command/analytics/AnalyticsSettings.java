package io.scoreboard.command.analytics;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where counted actions are told, if anywhere.
 *
 * @param webhook takes {@code POST} with a JSON array; none turns it off
 * @param timeout for one request, from connecting to the last byte of the answer
 * @param queue how many actions may wait; more are dropped
 * @param batch how many actions one request may carry
 */
@Validated
@ConfigurationProperties("scoreboard.analytics")
record AnalyticsSettings(
    @Nullable URI webhook,
    @DefaultValue("2s") @NotNull Duration timeout,
    @DefaultValue("10000") @Min(1) @Max(1_000_000) int queue,
    @DefaultValue("100") @Min(1) @Max(10_000) int batch) {

  @AssertTrue(message = "webhook must be an http or https URL")
  boolean isUrl() {
    return webhook == null
        || (webhook.getHost() != null
            && ("http".equals(webhook.getScheme()) || "https".equals(webhook.getScheme())));
  }

  @AssertTrue(message = "timeout must be positive")
  boolean isTimed() {
    return timeout.isPositive();
  }
}
