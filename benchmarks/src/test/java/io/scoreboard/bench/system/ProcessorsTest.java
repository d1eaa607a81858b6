package io.scoreboard.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorsTest {

  @Test
  void readsTheStolenTicks() {
    assertThat(Processors.parse("cpu  10 20 30 40 50 60 70 80 5 5"))
        .isEqualTo(new Processors(360, 80));
  }

  @Test
  void takesALineOfAnOldSystem() {
    assertThat(Processors.parse("cpu  10 20 30 40")).isEqualTo(new Processors(100, 0));
  }

  @Test
  void saysWhatPartWasStolen() {
    Processors then = new Processors(1_000, 100);
    assertThat(new Processors(1_200, 150).stolenPercentSince(then)).isEqualTo(25);
    assertThat(then.stolenPercentSince(then)).isNaN();
  }
}
