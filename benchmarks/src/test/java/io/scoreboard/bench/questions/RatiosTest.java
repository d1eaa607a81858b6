package io.scoreboard.bench.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

  @Test
  void comparesWhatRanInTheSameRound() {
    assertThat(Ratios.of("r", List.of(10.0, 40.0, 30.0), List.of(10.0, 20.0, 10.0)).rounds())
        .containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void isNoNumberWithoutTheOtherSide() {
    assertThat(Ratios.of("r", List.of(10.0), List.of()).value()).isNaN();
  }
}
