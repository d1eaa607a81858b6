package io.scoreboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void aLaterRebuildIsAfterAnyPositionOfAnEarlierOne() {
    assertThat(Version.of(1, 0, 0).isAfter(Version.of(0, 999_999_999_999L, 0))).isTrue();
  }

  @Test
  void theNumberOrdersAsTheVersionDoes() {
    assertThat(Version.of(1, 0, 0).toLong())
        .isGreaterThan(Version.of(0, 999_999_999_999L, 0).toLong());
    assertThat(Version.of(0, 2, 0).toLong()).isGreaterThan(Version.of(0, 1, 0).toLong());
  }

  @Test
  void theGreatestNumberIsExactInJavaScript() {
    long greatest = Version.of(8191, (1L << 40) - 1, 0).toLong();
    assertThat(greatest).isEqualTo((1L << 53) - 1);
  }

  @Test
  void lessOfOneInputIsNotAfterHoweverMuchMoreOfTheOther() {
    Version shown = Version.of(0, 12, 0);
    assertThat(Version.of(0, 11, 3).isAfter(shown)).isFalse();
    assertThat(Version.of(0, 20, 2).isAfter(Version.of(0, 12, 3))).isFalse();
    assertThat(Version.of(0, 12, 3).isAfter(shown)).isTrue();
    assertThat(Version.of(0, 13, 0).isAfter(shown)).isTrue();
  }

  @Test
  void nothingIsAfterItself() {
    assertThat(Version.NONE.isAfter(Version.NONE)).isFalse();
  }
}
