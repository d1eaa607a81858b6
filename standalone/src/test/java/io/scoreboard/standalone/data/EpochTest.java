package io.scoreboard.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochTest {

  @TempDir Path root;

  @Test
  void isZeroBeforeTheFirstRebuild() {
    assertThat(Epoch.of(new DataDirectory(root))).isZero();
  }

  @Test
  void isWhatWasRememberedLast() {
    Epoch.remember(new DataDirectory(root), 1);
    Epoch.remember(new DataDirectory(root), 2);
    assertThat(Epoch.of(new DataDirectory(root))).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoNumberIsNamed() throws IOException {
    Files.writeString(root.resolve("epoch"), "two");
    assertThatThrownBy(() -> Epoch.of(new DataDirectory(root)))
        .isInstanceOf(PlainFailure.class)
        .hasMessageContaining(root.resolve("epoch").toString());
  }
}
