package io.scoreboard.command.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.ratelimit.Allowance.Exhausted;
import io.scoreboard.command.ratelimit.Allowance.Granted;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RATE-06: buckets that several instances share, and what an outage of Redis does: nothing. */
class RedisRateLimiterTest extends RateLimiterContract {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<RedisBuckets> opened = new ArrayList<>();
  private RedisServer redis;

  @BeforeEach
  void startRedis() throws IOException {
    assumeThat(RedisServer.isInstalled()).as("redis-server is installed").isTrue();
    redis = RedisServer.start();
  }

  @AfterEach
  void stopRedis() {
    opened.forEach(RedisBuckets::close);
    if (redis != null) {
      redis.close();
    }
  }

  @Override
  RedisBuckets buckets(TimeMeter time) {
    RedisBuckets buckets = new RedisBuckets(redis.address(), Duration.ofSeconds(5), time);
    opened.add(buckets);
    await().atMost(LONG).until(buckets::isConnected);
    return buckets;
  }

  @Test
  void twoInstancesShareABucket() {
    RateLimiter one = limiter();
    RateLimiter other = limiter();
    assertThat(takes(one, 10)).allMatch(Granted.class::isInstance);
    assertThat(takes(other, 10)).allMatch(Granted.class::isInstance);
    assertThat(takes(one, 1)).allMatch(Exhausted.class::isInstance);
    assertThat(takes(other, 1)).allMatch(Exhausted.class::isInstance);
  }

  @Test
  void anOutageIsNoOutageAndIsCounted() {
    RateLimiter limiter = withFallback();
    assertThat(takes(limiter, 1)).allMatch(Granted.class::isInstance);
    redis.stop();
    assertThat(takes(limiter, 20)).allMatch(Granted.class::isInstance);
    assertThat(takes(limiter, 1)).allMatch(Exhausted.class::isInstance);
    assertThat(fallbacks()).isEqualTo(21);
  }

  @Test
  void countsTogetherAgainWhenRedisIsBack() throws IOException {
    RateLimiter limiter = withFallback();
    Identity bob = who("bob", Role.PLAYER);
    redis.stop();
    assertThat(limiter.take(bob)).isInstanceOf(Granted.class);
    redis.startAgain();
    await().atMost(LONG).until(() -> isShared(limiter, bob));
  }

  @Test
  void startsWithoutRedisAndFindsItLater() throws IOException {
    redis.stop();
    RedisBuckets buckets =
        new RedisBuckets(redis.address(), Duration.ofSeconds(5), TimeMeter.SYSTEM_MILLISECONDS);
    opened.add(buckets);
    RateLimiter limiter = fallback(buckets);
    assertThat(limiter.take(who("bob", Role.PLAYER))).isInstanceOf(Granted.class);
    redis.startAgain();
    await().atMost(LONG).until(() -> isShared(limiter, who("bob", Role.PLAYER)));
  }

  private RateLimiter withFallback() {
    return fallback(buckets(TimeMeter.SYSTEM_MILLISECONDS));
  }

  private RateLimiter fallback(Buckets shared) {
    RateLimiter alone =
        new QuotaRateLimiter(SETTINGS, new LocalBuckets(SETTINGS, TimeMeter.SYSTEM_NANOTIME));
    return new FallbackRateLimiter(
        new QuotaRateLimiter(SETTINGS, shared), alone, meters, System::nanoTime);
  }

  /** Whether one more request was counted in Redis. */
  private boolean isShared(RateLimiter limiter, Identity who) {
    double before = fallbacks();
    limiter.take(who);
    return fallbacks() == before;
  }

  private double fallbacks() {
    return meters.get("scoreboard.rate.limit.fallbacks").counter().count();
  }
}
