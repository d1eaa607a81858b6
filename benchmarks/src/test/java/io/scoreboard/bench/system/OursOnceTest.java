package io.scoreboard.bench.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OursOnceTest {

  @Test
  void takesTheFigureTheCommandsPrint() throws IOException {
    assertThat(OursOnce.speed("verified in 954 ms, 84 records/s", 0)).isEqualTo(84);
    assertThat(OursOnce.speed("Rebuilt from 9 records in 1.0 s (9 records/s)\nmore", 0))
        .isEqualTo(9);
  }

  @Test
  void takesNoFigureFromACommandThatFailed() {
    assertThatThrownBy(() -> OursOnce.speed("failed in 954 ms, 84 records/s", 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("exit code 1");
  }
}
