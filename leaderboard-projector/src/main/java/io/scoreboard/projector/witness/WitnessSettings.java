package io.scoreboard.projector.witness;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a partition of the log gets a checkpoint; whichever comes first.
 *
 * @param records after that many new ones
 * @param interval after that time, if there is anything new
 */
@Validated
@ConfigurationProperties("scoreboard.witness")
record WitnessSettings(
    @DefaultValue("1000") @Min(1) @Max(10_000) int records,
    @DefaultValue("10s") @NotNull Duration interval) {

  @AssertTrue(message = "interval must be positive")
  boolean isIntervalPositive() {
    return interval.isPositive();
  }
}
