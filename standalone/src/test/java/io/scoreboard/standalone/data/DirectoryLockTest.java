package io.scoreboard.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

  @TempDir Path root;

  @Test
  void keepsASecondOneAway() throws IOException {
    DataDirectory data = new DataDirectory(root);
    try (DirectoryLock _ = DirectoryLock.acquire(data)) {
      assertThatThrownBy(() -> DirectoryLock.acquire(data))
          .isInstanceOf(PlainFailure.class)
          .hasMessageContaining(root.resolve("scoreboard.lock").toString());
    }
  }

  @Test
  void isFreeAgainAfterwards() throws IOException {
    DataDirectory data = new DataDirectory(root);
    DirectoryLock.acquire(data).close();
    DirectoryLock.acquire(data).close();
  }

  @Test
  void takesNoNoticeOfAFileLeftBehind() throws IOException {
    Files.writeString(root.resolve("scoreboard.lock"), "left by a killed process");
    try (DirectoryLock lock = DirectoryLock.acquire(new DataDirectory(root))) {
      assertThat(lock).isNotNull();
    }
  }
}
