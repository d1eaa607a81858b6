package io.scoreboard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarTest {

  private static final Bar RATIO = Bar.atLeast("ratio", 1.0, "the weather");

  @Test
  void atLeastIsReachedAtTheLimit() {
    assertThat(RATIO.isReachedBy(1.0)).isTrue();
    assertThat(RATIO.isReachedBy(0.99)).isFalse();
  }

  @Test
  void atMostIsReachedAtTheLimit() {
    Bar bar = Bar.atMost("ms", 250, "");
    assertThat(bar.isReachedBy(250)).isTrue();
    assertThat(bar.isReachedBy(250.1)).isFalse();
  }

  @Test
  void isNeverReachedByWhatWasNotMeasured() {
    assertThat(RATIO.isReachedBy(Double.NaN)).isFalse();
    assertThat(Bar.atMost("ms", 250, "").isReachedBy(Double.NaN)).isFalse();
  }

  @Test
  void staysInTheTableWithWhatStandsInTheWay() {
    assertThat(table(0.25)).contains("ratio", "0.25", "≥ 1.00", "NOT REACHED", "the weather");
  }

  @Test
  void saysInTheTableThatItIsReached() {
    assertThat(table(1.5)).contains("≥ 1.00: reached").doesNotContain("the weather");
  }

  private static String table(double ratio) {
    return Table.text(
        List.of(
            new Answer(
                "ingest",
                List.of(Figure.of("ratio", ratio)),
                List.of(RATIO),
                List.of(),
                Map.of())));
  }
}
