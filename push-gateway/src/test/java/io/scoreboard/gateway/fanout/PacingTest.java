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
  void keepsTicksTenTimesTheirCostApart() {
    pacing.tick(100, 101);
    assertThat(pacing.remaining(101)).isEqualTo(9);
    assertThat(pacing.remaining(110)).isZero();
  }

  @Test
  void keepsCostlyTicksOneIntervalApart() {
    pacing.tick(100, 107);
    assertThat(pacing.remaining(107)).isEqualTo(13);
    assertThat(pacing.remaining(120)).isZero();
  }

  @Test
  void waitsNoLongerAfterATickThatTookLongerThanTheInterval() {
    pacing.tick(100, 150);
    assertThat(pacing.remaining(150)).isZero();
  }

  @Test
  void letsATickGoAtOnceAfterAQuietTime() {
    pacing.tick(100, 107);
    assertThat(pacing.remaining(5_000)).isZero();
  }
}
