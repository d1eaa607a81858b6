package io.scoreboard.command.eventlog;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an append may take. Together at most {@link #LONGEST}, so that a request without Kafka
 * ends within 5 s.
 *
 * @param maxBlock for metadata and buffer space
 * @param deliveryTimeout from then on until the acknowledgement, all attempts
 * @param requestTimeout for one attempt
 */
@Validated
@ConfigurationProperties("scoreboard.event-log")
record EventLogSettings(
    @DefaultValue("1s") @NotNull Duration maxBlock,
    @DefaultValue("3s") @NotNull Duration deliveryTimeout,
    @DefaultValue("1500ms") @NotNull Duration requestTimeout) {

  /** The longest an append may take. */
  static final Duration LONGEST = Duration.ofMillis(4500);

  @AssertTrue(message = "max-block and delivery-timeout must be positive and together at most 4.5s")
  boolean isWithinBudget() {
    return maxBlock.isPositive()
        && deliveryTimeout.isPositive()
        && maxBlock.plus(deliveryTimeout).compareTo(LONGEST) <= 0;
  }

  @AssertTrue(message = "request-timeout must be positive and at most delivery-timeout")
  boolean isOneAttemptWithinAll() {
    return requestTimeout.isPositive() && requestTimeout.compareTo(deliveryTimeout) <= 0;
  }
}
