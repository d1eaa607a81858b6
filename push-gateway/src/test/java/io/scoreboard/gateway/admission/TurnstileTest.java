package io.scoreboard.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private long nanos;
  private final Turnstile turnstile = new Turnstile(2, 1, 10, new Clock());

  @Test
  void letsABurstThroughAndThenSaysHowLongToWait() {
    assertThat(turnstile.pass("alice")).isEmpty();
    assertThat(turnstile.pass("alice")).isEmpty();
    assertThat(turnstile.pass("alice")).contains(Duration.ofSeconds(1));
  }

  @Test
  void countsEachKeyByItself() {
    turnstile.pass("alice");
    turnstile.pass("alice");
    assertThat(turnstile.pass("bob")).isEmpty();
  }

  @Test
  void fillsUpAgain() {
    turnstile.pass("alice");
    turnstile.pass("alice");
    nanos += Duration.ofSeconds(1).toNanos();
    assertThat(turnstile.pass("alice")).isEmpty();
    assertThat(turnstile.pass("alice")).isPresent();
  }

  @Test
  void refusesNobodyWithoutABurst() {
    Turnstile open = new Turnstile(0, 0, 10, new Clock());
    for (int i = 0; i < 1_000; i++) {
      assertThat(open.pass("alice")).isEmpty();
    }
  }

  @Test
  void remembersNoMoreThanItMay() {
    for (int i = 0; i < 1_000; i++) {
      turnstile.pass("key-" + i);
    }
    assertThat(turnstile.remembered()).isLessThanOrEqualTo(10);
  }

  private final class Clock implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
