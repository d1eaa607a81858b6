package io.scoreboard.command.ratelimit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The buckets by role; a burst of 0 is no limit.
 *
 * @param playerBurst tokens in a player's bucket
 * @param playerPerSecond tokens a player gets back each second
 * @param backendBurst tokens in a backend's bucket
 * @param backendPerSecond tokens a backend gets back each second
 * @param maxSubjects how many buckets are remembered at once; bounds the memory
 */
@Validated
@ConfigurationProperties("scoreboard.rate-limit")
public record RateLimitSettings(
    @DefaultValue("20") @Min(0) @Max(MOST) long playerBurst,
    @DefaultValue("10") @Min(0) @Max(MOST) long playerPerSecond,
    @DefaultValue("0") @Min(0) @Max(MOST) long backendBurst,
    @DefaultValue("0") @Min(0) @Max(MOST) long backendPerSecond,
    @DefaultValue("100000") @Min(1) long maxSubjects) {

  private static final long MOST = 1_000_000;

  @AssertTrue(message = "a bucket with a burst needs at least 1 per second")
  boolean isRefilled() {
    return (playerBurst == 0 || playerPerSecond > 0) && (backendBurst == 0 || backendPerSecond > 0);
  }

  Quota player() {
    return new Quota("player", playerBurst, playerPerSecond);
  }

  Quota backend() {
    return new Quota("backend", backendBurst, backendPerSecond);
  }
}
