package io.scoreboard.command.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Alice B",
        "Zoë",
        "王小明",
        "محمد",
        "👩‍👩‍👧",
        "می‌خواهم",
        "a'\"<b>&amp;",
        "1234"
      })
  void takesNames(String text) {
    assertThat(PlainText.isPlain(text, 64)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0\u3000",
        "\u200D",
        "a\nb",
        "a\u0000",
        "a\u007F",
        "a\u0085",
        "a\u202Eb",
        "a\u202A",
        "a\u2066b",
        "a\u2069",
        "a\u200E",
        "a\u200F",
        "a\u061C",
        "a\uFEFF",
        "a\u200B",
        "a\u2028b",
        "a\u2029b",
        "a\uD800",
        "\uDC00b"
      })
  void refusesWhatCouldMislead(String text) {
    assertThat(PlainText.isPlain(text, 64)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "😀"})
  void countsCodePoints(String character) {
    assertThat(PlainText.isPlain(character.repeat(64), 64)).isTrue();
    assertThat(PlainText.isPlain(character.repeat(65), 64)).isFalse();
  }
}
