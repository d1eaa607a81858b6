package io.scoreboard.gateway.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacingTest {

  private final Pacing pacing = new Pacing(Duration.ofNanos(20));

  @Test
  void letsTheFirstTickGoAtOnce() {
    assertThat(pacing.remaining(-5)).isZero();
  }

  @Test
  void keepsTicksOneIntervalApart() {
    pacing.tick(100);
    assertThat(pacing.remaining(100)).isEqualTo(20);
    assertThat(pacing.remaining(113)).isEqualTo(7);
    assertThat(pacing.remaining(120)).isZero();
  }

  @Test
  void letsATickGoAtOnceAfterAQuietTime() {
    pacing.tick(100);
    assertThat(pacing.remaining(5_000)).isZero();
  }
}
