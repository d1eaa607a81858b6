package io.scoreboard.projector.suspicion;

import io.scoreboard.attempts.SuspicionRule;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From when on an activity is suspicious.
 *
 * @param window the time that is looked at, up to now
 * @param refusals of one sender within the window
 * @param refusedPercent and the share of all that sender's attempts they have to be
 * @param actions counted for one user within the window
 * @param points added to one user within the window
 * @param remembered how many senders, addresses and users are watched at once, each for itself, in
 *     each partition; bounds the memory
 * @param startAfter how long watching waits after the start, which it would slow down
 */
@Validated
@ConfigurationProperties("scoreboard.suspicion")
record SuspicionSettings(
    @DefaultValue("1m") @NotNull Duration window,
    @DefaultValue("20") @Min(1) long refusals,
    @DefaultValue("50") @Min(1) @Max(100) int refusedPercent,
    @DefaultValue("300") @Min(1) long actions,
    @DefaultValue("5000000") @Min(1) long points,
    @DefaultValue("2500") @Min(1) @Max(1_000_000) int remembered,
    @DefaultValue("2s") @NotNull Duration startAfter) {

  private static final int ALL_PERCENT = 100;

  @AssertTrue(message = "window must be at least 1s and at most 1d")
  boolean isWindow() {
    return window.compareTo(Duration.ofSeconds(1)) >= 0
        && window.compareTo(Duration.ofDays(1)) <= 0;
  }

  @AssertTrue(message = "start-after must not be negative")
  boolean isStartable() {
    return !startAfter.isNegative();
  }

  /** From what on the rule is broken. */
  long threshold(SuspicionRule rule) {
    return switch (rule) {
      case REFUSALS -> refusals;
      case ACTIONS -> actions;
      case POINTS -> points;
    };
  }

  /** Whether that much within a window breaks the rule. */
  boolean isBroken(SuspicionRule rule, Slice sum) {
    return sum.observed(rule) >= threshold(rule)
        && switch (rule) {
          case REFUSALS -> sum.refusals() * ALL_PERCENT >= sum.attempts() * (long) refusedPercent;
          case ACTIONS, POINTS -> true;
        };
  }
}
