package io.scoreboard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void isTheMiddleOfThreeRounds() {
    assertThat(Figure.median("x", List.of(9.0, 1.0, 2.0)).value()).isEqualTo(2.0);
  }

  @Test
  void isTheMeanOfTheMiddleTwoOfFour() {
    assertThat(Figure.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
  }

  @Test
  void isNoNumberWithoutRounds() {
    assertThat(Figure.median(List.of())).isNaN();
  }

  @Test
  void keepsTheRoundsInTheirOrder() {
    assertThat(Figure.median("x", List.of(3.0, 1.0)).rounds()).containsExactly(3.0, 1.0);
  }
}
