package io.scoreboard.command.attempts;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a subject becomes suspicious.
 *
 * @param window the time that is looked at, up to now
 * @param attempts how many attempts it takes at least
 * @param refusedPercent which share of them has to be refused
 * @param maxSubjects how many subjects are watched at once; bounds the memory
 */
@Validated
@ConfigurationProperties("scoreboard.suspicion")
record SuspicionSettings(
    @DefaultValue("1m") @NotNull Duration window,
    @DefaultValue("20") @Min(1) int attempts,
    @DefaultValue("50") @Min(1) @Max(100) int refusedPercent,
    @DefaultValue("10000") @Min(1) long maxSubjects) {

  @AssertTrue(message = "window must be at least 1s")
  boolean isWindow() {
    return window.compareTo(Duration.ofSeconds(1)) >= 0;
  }
}
