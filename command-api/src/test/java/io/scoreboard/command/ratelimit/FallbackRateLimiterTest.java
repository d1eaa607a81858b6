package io.scoreboard.command.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.ratelimit.Allowance.Exhausted;
import io.scoreboard.command.ratelimit.Allowance.Unlimited;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When requests are counted together, and when alone. */
class FallbackRateLimiterTest {

  private static final Identity BOB = RateLimiterContract.who("bob", Role.PLAYER);
  private static final RateLimitSettings SETTINGS = RateLimiterContract.SETTINGS;
  private static final TimeMeter STILL = new RateLimiterContract.Handset(new AtomicLong());

  private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RateLimiter full =
      new QuotaRateLimiter(SETTINGS, new LocalBuckets(SETTINGS, TimeMeter.SYSTEM_NANOTIME));
  private boolean failing = true;
  private int asked;
  private RateLimiter answers = _ -> new Unlimited();
  private final FallbackRateLimiter limiter =
      new FallbackRateLimiter(this::shared, full, meters, nanos::get);

  private Allowance shared(Identity who) {
    asked++;
    if (failing) {
      throw new IllegalStateException("too late");
    }
    return answers.take(who);
  }

  @Test
  void aFailureConcernsItsOwnRequestOnly() {
    take(1);
    failing = false;
    take(1);
    assertThat(asked).isEqualTo(2);
    assertThat(fallbacks()).isEqualTo(1);
  }

  /** As those of one batch are. */
  @Test
  void manyFailuresAtOnceAreNoOutage() {
    take(50);
    assertThat(asked).isEqualTo(50);
  }

  @Test
  void failuresBetweenSuccessesAreNoOutage() {
    for (int i = 0; i < 40; i++) {
      failing = i % 5 != 0;
      take(1);
      pass(Duration.ofMillis(20));
    }
    assertThat(asked).isEqualTo(40);
  }

  @Test
  void failuresFarApartAreNoOutage() {
    take(1);
    pass(Duration.ofMinutes(5));
    take(2);
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void leavesAloneWhatDoesNothingButFail() {
    breakDown();
    take(19);
    assertThat(asked).isEqualTo(2);
    assertThat(fallbacks()).isEqualTo(21);
  }

  @Test
  void asksOnceASecondDuringAnOutage() {
    breakDown();
    pass(Duration.ofSeconds(1));
    take(5);
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void countsTogetherAgainAfterAnOutage() {
    breakDown();
    pass(Duration.ofSeconds(1));
    failing = false;
    take(5);
    assertThat(asked).isEqualTo(7);
  }

  @Test
  void anOutageDoesNotBeginWithFullBuckets() {
    RateLimiter together =
        new QuotaRateLimiter(SETTINGS, new LocalBuckets(SETTINGS, STILL)); // never refilled
    RateLimiter alone = new QuotaRateLimiter(SETTINGS, new LocalBuckets(SETTINGS, STILL));
    FallbackRateLimiter limiter = new FallbackRateLimiter(this::shared, alone, meters, nanos::get);
    answers = together;
    failing = false;
    for (int i = 0; i < 20; i++) {
      limiter.take(BOB);
    }
    failing = true;
    assertThat(limiter.take(BOB)).isInstanceOf(Exhausted.class);
  }

  private void breakDown() {
    take(1);
    pass(Duration.ofMillis(100));
    take(1);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      limiter.take(BOB);
    }
  }

  private double fallbacks() {
    return meters.counter("scoreboard.rate.limit.fallbacks").count();
  }
}
