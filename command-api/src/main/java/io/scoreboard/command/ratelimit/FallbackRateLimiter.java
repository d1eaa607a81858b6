package io.scoreboard.command.ratelimit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.auth.Identity;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts with all other instances; while that fails, this instance counts alone, each such request
 * adds to {@code scoreboard_rate_limit_fallbacks_total}, and one line says so. After a failure the
 * shared limiter is left alone for {@value #PAUSE_SECONDS} s, so an outage costs one time-out a
 * second and not one a request.
 */
final class FallbackRateLimiter implements RateLimiter {

  private static final Logger LOG = LoggerFactory.getLogger(FallbackRateLimiter.class);
  private static final int PAUSE_SECONDS = 1;
  private static final long NEVER = Long.MIN_VALUE;

  private final RateLimiter shared;
  private final RateLimiter alone;
  private final Counter fallbacks;
  private final LongSupplier nanoTime;
  private final AtomicLong failedAt = new AtomicLong(NEVER);

  FallbackRateLimiter(
      RateLimiter shared, RateLimiter alone, MeterRegistry meters, LongSupplier nanoTime) {
    this.shared = shared;
    this.alone = alone;
    this.fallbacks = meters.counter("scoreboard.rate.limit.fallbacks");
    this.nanoTime = nanoTime;
  }

  @Override
  public Allowance take(Identity who) {
    long failed = failedAt.get();
    long now = nanoTime.getAsLong();
    if (failed != NEVER && now - failed < Duration.ofSeconds(PAUSE_SECONDS).toNanos()) {
      return takeAlone(who);
    }
    try {
      Allowance allowance = shared.take(who);
      if (failed != NEVER && failedAt.compareAndSet(failed, NEVER)) {
        LOG.info("rate limits are shared again");
      }
      return allowance;
    } catch (RuntimeException e) { // whatever it is: no limit is worth an outage
      if (failedAt.getAndSet(now) == NEVER) {
        LOG.warn("rate limits are not shared, each instance counts alone: {}", e.toString());
      }
      return takeAlone(who);
    }
  }

  private Allowance takeAlone(Identity who) {
    fallbacks.increment();
    return alone.take(who);
  }
}
