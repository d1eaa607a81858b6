package io.scoreboard.command.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Buckets that several instances share, and what an outage of Redis does: nothing. */
class RedisRateLimiterTest extends RateLimiterContract {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration BUDGET = Duration.ofMillis(5);
  private static final int BUSY = 100;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<RedisBuckets> opened = new ArrayList<>();
  private RedisServer redis;

  @BeforeEach
  void startRedis() throws IOException {
    RedisServer.require();
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
    return buckets(time, Duration.ofSeconds(5));
  }

  private RedisBuckets buckets(TimeMeter time, Duration budget) {
    RedisBuckets buckets = new RedisBuckets(redis.address(), budget, time);
    opened.add(buckets);
    await().atMost(LONG).until(buckets::isConnected);
    return buckets;
  }

  @Test
  @DisplayName("RATE-06 two instances share a bucket")
  void twoInstancesShareABucket() {
    RateLimiter one = limiter();
    RateLimiter other = limiter();
    assertThat(takes(one, 10)).allMatch(Granted.class::isInstance);
    assertThat(takes(other, 10)).allMatch(Granted.class::isInstance);
    assertThat(takes(one, 1)).allMatch(Exhausted.class::isInstance);
    assertThat(takes(other, 1)).allMatch(Exhausted.class::isInstance);
  }

  @Test
  @DisplayName("RATE-06 an outage of Redis is none of ours, and is counted")
  void anOutageIsNoOutageAndIsCounted() {
    RateLimiter limiter = withFallback();
    assertThat(takes(limiter, 1)).allMatch(Granted.class::isInstance);
    redis.stop();
    assertThat(takes(limiter, 19)).allMatch(Granted.class::isInstance);
    assertThat(takes(limiter, 200)).anyMatch(Exhausted.class::isInstance);
    assertThat(fallbacks()).isEqualTo(219);
  }

  /** It does not answer and does not say so either: only the budget ends the wait. */
  @Test
  void aRedisThatHangsIsNoOutageAndIsCounted() {
    RateLimiter limiter = fallback(buckets(TimeMeter.SYSTEM_MILLISECONDS, BUDGET));
    await().atMost(LONG).until(() -> isShared(limiter, who("bob", Role.PLAYER)));
    redis.hang();
    double before = fallbacks();
    long begin = System.nanoTime();
    assertThat(assertTimeoutPreemptively(LONG, () -> takes(limiter, 20)))
        .allMatch(Granted.class::isInstance);
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isLessThan(BUDGET.multipliedBy(20).plusSeconds(2)); // which a starved machine may need
    assertThat(fallbacks() - before).isEqualTo(20);
    redis.goOn();
    await().atMost(LONG).until(() -> isShared(limiter, who("bob", Role.PLAYER)));
  }

  @Test
  void aBusySubjectGetsItsBurstAndNoMoreWithinTheBudget() {
    TimeMeter still = new Handset(new AtomicLong(Duration.ofDays(1).toNanos()));
    RateLimiter one = fallback(buckets(still, BUDGET));
    RateLimiter other = fallback(buckets(still, BUDGET));
    await().atMost(LONG.multipliedBy(3)).until(() -> isSharedByAll(one, other));
  }

  /** Whether nobody had to count alone, which the budget allows on a starved machine. */
  private boolean isSharedByAll(RateLimiter one, RateLimiter other) {
    Identity busy = who("busy-" + UUID.randomUUID(), Role.PLAYER);
    double before = fallbacks();
    List<Allowance> answers = atOnce(take -> (take % 2 == 0 ? one : other).take(busy)).toList();
    long granted = answers.stream().filter(Granted.class::isInstance).count();
    double alone = fallbacks() - before;
    assertThat(granted).isBetween(20L, 20 + (long) alone);
    return alone == 0;
  }

  private static Stream<Allowance> atOnce(IntFunction<Allowance> takes) {
    CyclicBarrier start = new CyclicBarrier(BUSY);
    try (var threads = Executors.newFixedThreadPool(BUSY)) {
      return IntStream.range(0, BUSY)
          .mapToObj(
              take ->
                  threads.submit(
                      () -> {
                        start.await();
                        return takes.apply(take);
                      }))
          .toList()
          .stream()
          .map(Future::resultNow);
    }
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
