package io.scoreboard.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * A token bucket for each key. One that is full again is forgotten, and so is the least used one
 * when there are too many, which only ever lets more through. Safe for any threads.
 */
final class Turnstile {

  private final long burst;
  private final long perSecond;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  /**
   * All full.
   *
   * @param burst tokens in a bucket; 0 is no limit
   */
  Turnstile(long burst, long perSecond, long remembered, TimeMeter time) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .ticker(time::currentTimeNanos)
            .expireAfterAccess(Duration.ofSeconds(perSecond == 0 ? 1 : burst / perSecond + 1))
            .build();
  }

  /** Takes a token of that key; empty if there was one, else how long until the next. */
  Optional<Duration> pass(String key) {
    if (burst == 0) {
      return Optional.empty();
    }
    ConsumptionProbe probe = buckets.get(key, _ -> fill()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** How many keys are remembered, about. */
  long remembered() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket fill() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(time)
        .build();
  }
}
