package io.scoreboard.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {

  @TempDir Path root;
  private DataDirectory data;

  @BeforeEach
  void use() {
    data = new DataDirectory(root);
  }

  @Test
  void makesSecretsOnceAndKeepsThem() {
    Secrets first = file(Map.of()).readOrCreate();
    assertThat(file(Map.of()).readOrCreate()).isEqualTo(first);
    assertThat(file(Map.of()).read()).isEqualTo(first);
  }

  @Test
  void letsNobodyElseReadThem() throws IOException {
    file(Map.of()).readOrCreate();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
        .isEqualTo("rw-------");
    assertThat(root).isDirectoryNotContaining("glob:**unfinished");
  }

  @Test
  void makesOthersForEachDirectory(@TempDir Path other) {
    Secrets here = file(Map.of()).readOrCreate();
    Secrets there = new SecretsFile(new DataDirectory(other), Map.of()).readOrCreate();
    assertThat(there.jwtSecret()).isNotEqualTo(here.jwtSecret()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(there.signatureKeys()).doesNotContainAnyElementsOf(here.signatureKeys());
  }

  @Test
  void letsTheEnvironmentWin() {
    file(Map.of()).readOrCreate();
    Secrets secrets = file(Map.of("SCOREBOARD_SIGNATURE_KEYS", "new, old")).read();
    assertThat(secrets.signatureKeys()).containsExactly("new", "old");
  }

  @Test
  void saysWhatToDoWithoutSecrets() {
    assertThatThrownBy(() -> file(Map.of()).read())
        .isInstanceOfSatisfying(
            PlainFailure.class, failure -> assertThat(failure.exitCode()).isEqualTo(3))
        .hasMessageContaining("run ./scoreboard start first");
  }

  @Test
  void namesWhatAFileLacks() throws IOException {
    Files.writeString(data.secrets(), "scoreboard.jwt.secret=0123456789abcdef0123456789abcdef\n");
    assertThatThrownBy(() -> file(Map.of()).read()).hasMessageContaining("scoreboard.jwt.issuer");
  }

  private SecretsFile file(Map<String, String> environment) {
    return new SecretsFile(data, environment);
  }
}
