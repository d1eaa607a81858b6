package io.scoreboard.command.score;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a score update may say.
 *
 * @param minDelta least {@code scoreDelta}; may be negative
 * @param maxDelta greatest {@code scoreDelta}
 * @param clockWindow how far a timestamp may be from the server's clock, on either side
 */
@Validated
@ConfigurationProperties("scoreboard.score")
public record ScoreSettings(
    @DefaultValue("1") long minDelta,
    @DefaultValue("1000000") long maxDelta,
    @DefaultValue("5m") @NotNull Duration clockWindow) {

  /** Integers up to here are exact in JavaScript: 2^53 - 1. */
  static final long MAX_VALUE = (1L << 53) - 1;

  @AssertTrue(message = "min-delta must not be above max-delta, nor either beyond 2^53-1")
  boolean isRange() {
    return -MAX_VALUE <= minDelta && minDelta <= maxDelta && maxDelta <= MAX_VALUE;
  }

  @AssertTrue(message = "clock-window must be positive")
  boolean isWindow() {
    return clockWindow.isPositive();
  }
}
