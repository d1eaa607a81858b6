package io.scoreboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientFileTest {

  @TempDir Path directory;

  @Test
  void readsWhatKafkasOwnToolsRead() throws IOException {
    Path file = file("security.protocol=SASL_SSL\n# a remark\nsasl.jaas.config=a b=\"c\";\n");
    assertThat(ClientFile.read(file))
        .containsOnly(
            entry("security.protocol", "SASL_SSL"), entry("sasl.jaas.config", "a b=\"c\";"));
  }

  @Test
  void saysThatItCannotBeRead() {
    assertThatThrownBy(() -> ClientFile.read(directory.resolve("none")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ClientFile.read(file("a=\\u00zz"))).isInstanceOf(IOException.class);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("client.properties"), text);
  }
}
