package io.scoreboard.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateDigestTest {

  private final StateDigest digest = new StateDigest();

  @Test
  void isOfTheDocumentedBytes() throws Exception {
    digest.add("bob", -2, 3);
    byte[] bytes = {
      0, 0, 0, 3, 'b', 'o', 'b', -1, -1, -1, -1, -1, -1, -1, -2, 0, 0, 0, 0, 0, 0, 0, 3
    };
    byte[] expected = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(digest.hex()).isEqualTo(java.util.HexFormat.of().formatHex(expected));
  }

  @Test
  void tellsScoresAndTimesApart() {
    digest.add("bob", 1, 2);
    String one = digest.hex();
    digest.add("bob", 2, 1);
    assertThat(digest.hex()).isNotEqualTo(one);
  }
}
