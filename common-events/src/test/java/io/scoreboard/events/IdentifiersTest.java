package io.scoreboard.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

  @Test
  void takesTheCharactersOfTheContractAndNoOther() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = "a" + (char) c;
      assertThat(Identifiers.isUserId(text))
          .as("character %d", c)
          .isEqualTo(text.matches("[A-Za-z0-9._:@-]+"));
    }
  }

  @Test
  void takesOneCharacterUpToTheLongest() {
    assertThat(Identifiers.isUserId("")).isFalse();
    assertThat(Identifiers.isUserId(null)).isFalse();
    assertThat(Identifiers.isUserId("u".repeat(64))).isTrue();
    assertThat(Identifiers.isUserId("u".repeat(65))).isFalse();
    assertThat(Identifiers.isActionId("u".repeat(128))).isTrue();
    assertThat(Identifiers.isActionId("u".repeat(129))).isFalse();
  }
}
