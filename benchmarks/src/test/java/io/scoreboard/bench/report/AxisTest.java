package io.scoreboard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void placesPowersOfTenEvenly() {
    Axis axis = Axis.over("users", true, new double[] {100, 10_000}, 0, 200);
    assertThat(axis.place(100)).isEqualTo(0);
    assertThat(axis.place(1_000)).isCloseTo(100, org.assertj.core.data.Offset.offset(0.01));
    assertThat(axis.ticks()).containsExactly(100.0, 1_000.0, 10_000.0);
  }

  @Test
  void beginsAtZeroUnlessItIsLogarithmic() {
    assertThat(Axis.over("ms", false, new double[] {50, 90}, 0, 100).place(0)).isEqualTo(0);
  }

  @Test
  void stepsAreRoundNumbers() {
    assertThat(Axis.step(0.03)).isCloseTo(0.05, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(Axis.step(130)).isEqualTo(200);
    assertThat(Axis.step(7)).isEqualTo(10);
  }
}
