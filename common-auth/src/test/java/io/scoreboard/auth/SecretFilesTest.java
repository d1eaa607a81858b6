package io.scoreboard.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

  private static final String FILE = "SCOREBOARD_JWT_SECRET_FILE";

  @TempDir private Path directory;

  @Test
  void takesTheSecretFromItsFile() throws IOException {
    assertThat(SecretFiles.resolve(Map.of(FILE, file("s3cret \n\n"))))
        .containsEntry("SCOREBOARD_JWT_SECRET", "s3cret \n");
  }

  @Test
  void leavesOtherVariablesAlone() {
    Map<String, String> variables = Map.of("HOME", "/root", "PASSWORD_FILE", "/no/such/file");
    assertThat(SecretFiles.resolve(variables)).isEqualTo(variables);
  }

  @Test
  void anEmptyVariableIsNone() throws IOException {
    assertThat(SecretFiles.resolve(Map.of("SCOREBOARD_JWT_SECRET", "", FILE, file("x"))))
        .containsEntry("SCOREBOARD_JWT_SECRET", "x");
    assertThat(SecretFiles.resolve(Map.of(FILE, ""))).doesNotContainKey("SCOREBOARD_JWT_SECRET");
  }

  @Test
  void refusesTwoSecretsForOne() throws IOException {
    Map<String, String> both = Map.of("SCOREBOARD_JWT_SECRET", "hunter2", FILE, file("x"));
    assertThatThrownBy(() -> SecretFiles.resolve(both))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("both set")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> SecretFiles.resolve(Map.of(FILE, "/no/such/file")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(FILE + ": /no/such/file cannot be read");
  }

  @Test
  void refusesWhatIsTooLongForASecret() throws IOException {
    String file = file("x".repeat(70_000));
    assertThatThrownBy(() -> SecretFiles.resolve(Map.of(FILE, file)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("longer than");
  }

  private String file(String content) throws IOException {
    return Files.writeString(directory.resolve("secret"), content).toString();
  }
}
