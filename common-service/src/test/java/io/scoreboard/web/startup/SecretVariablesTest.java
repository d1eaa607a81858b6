package io.scoreboard.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretVariablesTest {

  @TempDir private Path directory;

  @Test
  void aSecretInAFileIsASetting() throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), "s3cret\n");
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            "systemEnvironment",
            new SystemEnvironmentPropertySource(
                "systemEnvironment", Map.of("SCOREBOARD_JWT_SECRET_FILE", file.toString())));

    new SecretVariables().postProcessEnvironment(environment, new SpringApplication());

    assertThat(environment.getProperty("scoreboard.jwt.secret")).isEqualTo("s3cret");
    assertThat(Binder.get(environment).bind("scoreboard.jwt.secret", String.class).get())
        .isEqualTo("s3cret");
  }
}
