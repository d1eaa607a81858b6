package io.scoreboard.command.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptLogTest {

  @Test
  void writesPlainValuesAsTheyAre() {
    assertThat(AttemptLog.value("game-server:1@eu")).isEqualTo("game-server:1@eu");
    assertThat(AttemptLog.value(null)).isEqualTo("-");
  }

  @Test
  void cannotBeMadeToBeginALineOrAField() {
    assertThat(AttemptLog.value("a\nattempt who=root")).isEqualTo("\"a\\u000aattempt who=root\"");
    assertThat(AttemptLog.value("a\" who=\"b")).isEqualTo("\"a\\u0022 who=\\u0022b\"");
    assertThat(AttemptLog.value("\u001b[31m")).isEqualTo("\"\\u001b[31m\"");
    assertThat(AttemptLog.value("-")).isEqualTo("\"-\"");
    assertThat(AttemptLog.value("")).isEqualTo("\"\"");
  }

  @Test
  void cutsLongValues() {
    assertThat(AttemptLog.value("x".repeat(1000))).hasSize(128);
  }
}
