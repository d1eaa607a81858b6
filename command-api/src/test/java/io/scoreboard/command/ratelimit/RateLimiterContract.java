package io.scoreboard.command.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.ratelimit.Allowance.Exhausted;
import io.scoreboard.command.ratelimit.Allowance.Granted;
import io.scoreboard.command.ratelimit.Allowance.Unlimited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds wherever the buckets are. */
abstract class RateLimiterContract {

  static final RateLimitSettings SETTINGS = new RateLimitSettings(20, 10, 0, 0, 1000);

  private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());
  private final Identity alice = who("alice-" + UUID.randomUUID(), Role.PLAYER);

  /** The buckets under test, at that time. */
  abstract Buckets buckets(TimeMeter time);

  final RateLimiter limiter() {
    return new QuotaRateLimiter(SETTINGS, buckets(new Handset(nanos)));
  }

  @Test
  void grantsTheBurstAndThenNoMore() {
    RateLimiter limiter = limiter();
    assertThat(takes(limiter, 20)).allMatch(Granted.class::isInstance);
    assertThat(limiter.take(alice)).isInstanceOf(Exhausted.class);
  }

  @Test
  void refillsWithTime() {
    RateLimiter limiter = limiter();
    assertThat(takes(limiter, 20)).allMatch(Granted.class::isInstance);
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    assertThat(limiter.take(alice)).isInstanceOf(Granted.class);
    assertThat(limiter.take(alice)).isInstanceOf(Exhausted.class);
  }

  @Test
  void countsEachSubjectAlone() {
    RateLimiter limiter = limiter();
    assertThat(takes(limiter, 21)).anyMatch(Exhausted.class::isInstance);
    assertThat(limiter.take(who("bob-" + UUID.randomUUID(), Role.PLAYER)))
        .isInstanceOf(Granted.class);
  }

  @Test
  void countsNoBackend() {
    assertThat(limiter().take(who("game", Role.BACKEND, Role.PLAYER)))
        .isInstanceOf(Unlimited.class);
  }

  @Test
  void tellsWhatIsLeft() {
    assertThat(limiter().take(alice).headers())
        .containsEntry("RateLimit-Policy", "\"player\";q=20;w=2")
        .containsEntry("RateLimit", "\"player\";r=19;t=1")
        .doesNotContainKey("Retry-After");
  }

  @Test
  void tellsWhenToComeBack() {
    RateLimiter limiter = limiter();
    assertThat(takes(limiter, 20)).hasSize(20);
    assertThat(limiter.take(alice).headers())
        .containsEntry("RateLimit", "\"player\";r=0;t=2")
        .containsEntry("Retry-After", "1");
  }

  final List<Allowance> takes(RateLimiter limiter, int times) {
    return IntStream.range(0, times).mapToObj(_ -> limiter.take(alice)).toList();
  }

  static Identity who(String subject, Role... roles) {
    return new Identity(subject, null, Set.of(roles), Instant.MAX);
  }

  /** A clock that moves when told to. */
  record Handset(AtomicLong nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return true; // Redis takes no other
    }
  }
}
