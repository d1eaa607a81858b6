package io.scoreboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void aLaterRebuildIsAfterAnyPositionOfAnEarlierOne() {
    assertThat(new Version(1, 0).isAfter(new Version(0, 999_999_999_999L))).isTrue();
  }

  @Test
  void theNumberOrdersAsTheVersionDoes() {
    assertThat(new Version(1, 0).toLong()).isGreaterThan(new Version(0, 999_999_999_999L).toLong());
    assertThat(new Version(0, 2).toLong()).isGreaterThan(new Version(0, 1).toLong());
  }

  @Test
  void theGreatestNumberIsExactInJavaScript() {
    long greatest = new Version(8191, (1L << 40) - 1).toLong();
    assertThat(greatest).isEqualTo((1L << 53) - 1);
  }

  @Test
  void nothingIsAfterItself() {
    assertThat(Version.NONE.isAfter(Version.NONE)).isFalse();
  }
}
