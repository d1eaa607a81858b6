package io.scoreboard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

  @Test
  void writesPlainValuesAsTheyAre() {
    assertThat(Quoted.of("game-server:1@eu")).isEqualTo("game-server:1@eu");
    assertThat(Quoted.of(null)).isEqualTo("-");
  }

  @Test
  void cannotBeMadeToBeginALineOrAField() {
    assertThat(Quoted.of("a\nattempt who=root")).isEqualTo("\"a\\u000aattempt who=root\"");
    assertThat(Quoted.of("a\" who=\"b")).isEqualTo("\"a\\u0022 who=\\u0022b\"");
    assertThat(Quoted.of("\u001b[31m")).isEqualTo("\"\\u001b[31m\"");
    assertThat(Quoted.of("-")).isEqualTo("\"-\"");
    assertThat(Quoted.of("")).isEqualTo("\"\"");
  }

  @Test
  void cutsLongValues() {
    assertThat(Quoted.of("x".repeat(1000))).hasSize(128);
  }
}
