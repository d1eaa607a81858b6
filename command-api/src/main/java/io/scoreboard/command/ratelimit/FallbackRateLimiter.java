package io.scoreboard.command.ratelimit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.auth.Identity;
import io.scoreboard.command.ratelimit.Allowance.Granted;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts with all other instances; a request for which that fails is counted by this instance alone
 * and adds to {@code scoreboard_rate_limit_fallbacks_total}. One failure concerns its own request
 * only: a busy subject or a short pause must not send everybody to limits that are not shared.
 * Nothing but failures for {@value #OUTAGE_MILLIS} ms is an outage: one line says so, and the
 * shared limiter is left alone for {@value #PAUSE_SECONDS} s after each failure, so that no request
 * waits for what does not answer, but a few each second. Failures that are further apart than that,
 * because hardly anyone asks, have nothing to do with each other.
 *
 * <p>What is granted together is taken from the bucket of this instance too, so that an outage does
 * not begin with full buckets.
 */
final class FallbackRateLimiter implements RateLimiter {

  private static final Logger LOG = LoggerFactory.getLogger(FallbackRateLimiter.class);
  private static final int OUTAGE_MILLIS = 100;
  private static final int PAUSE_SECONDS = 1;
  private static final long FORGOTTEN_NANOS = Duration.ofSeconds(PAUSE_SECONDS).toNanos();
  private static final State FINE = new State(0, 0, false);

  private final RateLimiter shared;
  private final RateLimiter alone;
  private final Counter fallbacks;
  private final LongSupplier nanoTime;
  private final AtomicReference<State> state = new AtomicReference<>(FINE);

  /** Since when there are only failures, when the newest was, and whether that is an outage. */
  private record State(long since, long newest, boolean outage) {

    State failedAt(long now) {
      boolean first = equals(FINE) || (!outage && now - newest > FORGOTTEN_NANOS);
      long passed = first ? 0 : now - since;
      return new State(first ? now : since, now, passed >= OUTAGE_MILLIS * 1_000_000L);
    }
  }

  FallbackRateLimiter(
      RateLimiter shared, RateLimiter alone, MeterRegistry meters, LongSupplier nanoTime) {
    this.shared = shared;
    this.alone = alone;
    this.fallbacks = meters.counter("scoreboard.rate.limit.fallbacks");
    this.nanoTime = nanoTime;
  }

  @Override
  public Allowance take(Identity who) {
    if (isPausing()) {
      return takeAlone(who);
    }
    try {
      Allowance allowance = shared.take(who);
      succeeded();
      if (allowance instanceof Granted) {
        alone.take(who);
      }
      return allowance;
    } catch (RuntimeException e) { // whatever it is: no limit is worth an outage
      failed(e);
      return takeAlone(who);
    }
  }

  private boolean isPausing() {
    State known = state.get();
    return known.outage()
        && nanoTime.getAsLong() - known.newest() < Duration.ofSeconds(PAUSE_SECONDS).toNanos();
  }

  private void succeeded() {
    if (!state.get().equals(FINE) && state.getAndSet(FINE).outage()) {
      LOG.info("rate limits are shared again");
    }
  }

  private void failed(RuntimeException why) {
    long now = nanoTime.getAsLong();
    State before = state.getAndUpdate(known -> known.failedAt(now));
    if (!before.outage() && before.failedAt(now).outage()) {
      LOG.warn("rate limits are not shared, each instance counts alone: {}", why.toString());
    }
  }

  private Allowance takeAlone(Identity who) {
    fallbacks.increment();
    return alone.take(who);
  }
}
