package io.scoreboard.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path temporary;

  @Test
  void isMadeForItsOwnerOnly() throws IOException {
    Path root = temporary.resolve("a/b");
    DataDirectory.create(root);
    assertThat(Files.getPosixFilePermissions(root)).hasSize(3);
  }

  @Test
  void isNamedWhenItCannotBeMade() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> DataDirectory.create(file))
        .isInstanceOf(PlainFailure.class)
        .hasMessageContaining(file + " is not a directory");
    assertThatThrownBy(() -> DataDirectory.create(file.resolve("below")))
        .isInstanceOf(PlainFailure.class)
        .hasMessageContaining(file.resolve("below") + " cannot be made");
  }

  @Test
  void keepsTheNameOfItsInstance(@TempDir Path other) {
    String name = InstanceId.of(new DataDirectory(temporary));
    assertThat(name).matches("standalone-[0-9a-f]{8}");
    assertThat(InstanceId.of(new DataDirectory(temporary))).isEqualTo(name);
    assertThat(InstanceId.of(new DataDirectory(other))).isNotEqualTo(name);
  }
}
