package io.scoreboard.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {

  private static final String FILE = "SCOREBOARD_JWT_SECRET_FILE";

  @TempDir private Path directory;

  @Test
  void takesTheSecretFromItsFile() throws IOException {
    assertThat(SecretFiles.resolve(Map.of(FILE, file("s3cret \n\n"))))
        .containsEntry("SCOREBOARD_JWT_SECRET", "s3cret \n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SCOREBOARD_JWT_SECRET",
        "SCOREBOARD_SIGNATURE_KEYS",
        "SCOREBOARD_REDIS_URL",
        "SCOREBOARD_ANALYTICS_WEBHOOK",
        "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
        "SPRING_SSL_BUNDLE_JKS_WEB_KEYSTORE_PASSWORD",
        "SPRING_SSL_BUNDLE_JKS_WEB_KEY_PASSWORD",
        "SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATE_KEY_PASSWORD",
        "SPRING_KAFKA_SSL_TRUST_STORE_PASSWORD",
        "SERVER_SSL_KEY_STORE_PASSWORD"
      })
  void takesWhateverMayHoldASecret(String name) throws IOException {
    assertThat(SecretFiles.resolve(Map.of(name + "_FILE", file("x")))).containsEntry(name, "x");
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
