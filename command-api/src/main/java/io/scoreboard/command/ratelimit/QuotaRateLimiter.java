package io.scoreboard.command.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.ratelimit.Allowance.Exhausted;
import io.scoreboard.command.ratelimit.Allowance.Granted;
import io.scoreboard.command.ratelimit.Allowance.Unlimited;
import java.time.Duration;

/**
 * Takes one token from the subject's bucket; what becomes of a failing bucket is for the caller.
 */
final class QuotaRateLimiter implements RateLimiter {

  private final RateLimitSettings settings;
  private final Buckets buckets;

  QuotaRateLimiter(RateLimitSettings settings, Buckets buckets) {
    this.settings = settings;
    this.buckets = buckets;
  }

  @Override
  public Allowance take(Identity who) {
    Quota quota = who.is(Role.BACKEND) ? settings.backend() : settings.player();
    if (quota.burst() == 0) {
      return new Unlimited();
    }
    ConsumptionProbe probe = buckets.of(quota, who.subject()).tryConsumeAndReturnRemaining(1);
    Duration untilFull = Duration.ofNanos(probe.getNanosToWaitForReset());
    return probe.isConsumed()
        ? new Granted(quota, probe.getRemainingTokens(), untilFull)
        : new Exhausted(quota, Duration.ofNanos(probe.getNanosToWaitForRefill()), untilFull);
  }
}
