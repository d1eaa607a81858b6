package io.scoreboard.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretVariablesTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG_FILE,spring.kafka.properties.sasl.jaas.config",
    "SCOREBOARD_JWT_SECRET_FILE,scoreboard.jwt.secret"
  })
  void aSecretInAFileIsASetting(String variable, String property) throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), "s3cret\n");
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            "systemEnvironment",
            new SystemEnvironmentPropertySource(
                "systemEnvironment", Map.of(variable, file.toString())));

    new SecretVariables().postProcessEnvironment(environment, new SpringApplication());

    assertThat(environment.getProperty(property)).isEqualTo("s3cret");
    assertThat(Binder.get(environment).bind(property, String.class).get()).isEqualTo("s3cret");
  }
}
