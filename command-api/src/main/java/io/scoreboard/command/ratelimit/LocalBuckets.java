package io.scoreboard.command.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Buckets in this process; one that nobody used until it was full again is forgotten, and so is the
 * least used one when there are too many, which only ever lets more through.
 */
final class LocalBuckets implements Buckets {

  private final TimeMeter time;
  private final Cache<Key, Bucket> buckets;

  LocalBuckets(RateLimitSettings settings, TimeMeter time) {
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(settings.maxSubjects())
            .ticker(time::currentTimeNanos)
            .expireAfterAccess(longestWindow(settings))
            .build();
  }

  @Override
  public Bucket of(Quota quota, String subject) {
    return buckets.get(new Key(quota.name(), subject), _ -> fill(quota));
  }

  /** How many buckets are remembered, about. */
  long remembered() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket fill(Quota quota) {
    return Bucket.builder().addLimit(quota.bandwidth()).withCustomTimePrecision(time).build();
  }

  private static Duration longestWindow(RateLimitSettings settings) {
    Duration player = settings.playerBurst() == 0 ? Duration.ZERO : settings.player().window();
    Duration backend = settings.backendBurst() == 0 ? Duration.ZERO : settings.backend().window();
    Duration longer = player.compareTo(backend) < 0 ? backend : player;
    return longer.plusMinutes(1);
  }

  private record Key(String quota, String subject) {}
}
