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
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalRateLimiterTest {

  private final AtomicLong nanos = new AtomicLong();
  private final LocalRateLimiter limiter =
      new LocalRateLimiter(new RateLimitSettings(20, 10, 0, 0, 1000), new Handset(nanos));
  private final Identity alice = who("alice", Role.PLAYER);

  @Test
  void grantsTheBurstAndThenNoMore() {
    assertThat(takes(20)).allMatch(Granted.class::isInstance);
    assertThat(limiter.take(alice)).isInstanceOf(Exhausted.class);
  }

  @Test
  void refillsWithTime() {
    assertThat(takes(20)).allMatch(Granted.class::isInstance);
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    assertThat(limiter.take(alice)).isInstanceOf(Granted.class);
    assertThat(limiter.take(alice)).isInstanceOf(Exhausted.class);
  }

  @Test
  void countsEachSubjectAlone() {
    assertThat(takes(21)).anyMatch(Exhausted.class::isInstance);
    assertThat(limiter.take(who("bob", Role.PLAYER))).isInstanceOf(Granted.class);
  }

  @Test
  void countsNoBackend() {
    assertThat(limiter.take(who("game", Role.BACKEND, Role.PLAYER))).isInstanceOf(Unlimited.class);
  }

  @Test
  void tellsWhatIsLeft() {
    assertThat(limiter.take(alice).headers())
        .containsEntry("RateLimit-Policy", "\"player\";q=20;w=2")
        .containsEntry("RateLimit", "\"player\";r=19;t=1")
        .doesNotContainKey("Retry-After");
  }

  @Test
  void tellsWhenToComeBack() {
    assertThat(takes(20)).hasSize(20);
    assertThat(limiter.take(alice).headers())
        .containsEntry("RateLimit", "\"player\";r=0;t=2")
        .containsEntry("Retry-After", "1");
  }

  private java.util.List<Allowance> takes(int times) {
    return IntStream.range(0, times).mapToObj(_ -> limiter.take(alice)).toList();
  }

  private static Identity who(String subject, Role... roles) {
    return new Identity(subject, null, Set.of(roles), Instant.MAX);
  }

  private record Handset(AtomicLong nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
