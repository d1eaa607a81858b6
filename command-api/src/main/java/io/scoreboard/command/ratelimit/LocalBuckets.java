package io.scoreboard.command.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.ratelimit.Allowance.Exhausted;
import io.scoreboard.command.ratelimit.Allowance.Granted;
import io.scoreboard.command.ratelimit.Allowance.Unlimited;
import java.time.Duration;

/**
 * Counts in this process; a bucket nobody used until it was full again is forgotten, and so is the
 * least used one when there are too many, which only ever lets more through.
 */
final class LocalRateLimiter implements RateLimiter {

  private final RateLimitSettings settings;
  private final TimeMeter time;
  private final Cache<Key, Bucket> buckets;

  LocalRateLimiter(RateLimitSettings settings, TimeMeter time) {
    this.settings = settings;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(settings.maxSubjects())
            .ticker(time::currentTimeNanos)
            .expireAfterAccess(longestWindow(settings))
            .build();
  }

  @Override
  public Allowance take(Identity who) {
    Quota quota = who.is(Role.BACKEND) ? settings.backend() : settings.player();
    if (quota.burst() == 0) {
      return new Unlimited();
    }
    Bucket bucket = buckets.get(new Key(quota.name(), who.subject()), _ -> fill(quota));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    Duration untilFull = Duration.ofNanos(probe.getNanosToWaitForReset());
    return probe.isConsumed()
        ? new Granted(quota, probe.getRemainingTokens(), untilFull)
        : new Exhausted(quota, Duration.ofNanos(probe.getNanosToWaitForRefill()), untilFull);
  }

  private Bucket fill(Quota quota) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(quota.burst())
                    .refillGreedy(quota.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  private static Duration longestWindow(RateLimitSettings settings) {
    Duration player = settings.playerBurst() == 0 ? Duration.ZERO : settings.player().window();
    Duration backend = settings.backendBurst() == 0 ? Duration.ZERO : settings.backend().window();
    Duration longer = player.compareTo(backend) < 0 ? backend : player;
    return longer.plusMinutes(1);
  }

  private record Key(String quota, String subject) {}
}
