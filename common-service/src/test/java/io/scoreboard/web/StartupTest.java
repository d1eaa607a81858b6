package io.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** How a service starts, or says why not: with a secret out of a manual it does not. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTest {

  @ParameterizedTest(name = "KEY-04 {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--none=                            | set one of SCOREBOARD_JWT_SECRET",
        "--scoreboard.jwt.secret=           | set one of SCOREBOARD_JWT_SECRET",
        "--scoreboard.jwt.secret=short-one  | SCOREBOARD_JWT_SECRET has 9 bytes",
        "--scoreboard.jwt.secret=changeme-changeme-changeme-changeme | is a sample",
        "--scoreboard.jwt.secret=a-secret-out-of-somebodys-manual | SCOREBOARD_JWT_SECRET is a sample",
        "--scoreboard.jwt.jwks=/no/such/file | SCOREBOARD_JWT_JWKS cannot be used",
        "--scoreboard.jwt.jwks=/x --scoreboard.jwt.secret=y | and not both"
      })
  void endsWithAPlainWordForAWrongSetting(String args, String words, CapturedOutput output) {
    assertThatThrownBy(() -> start(args.split(" "))).isNotNull();

    assertThat(output)
        .contains("APPLICATION FAILED TO START", words)
        .doesNotContain("\tat ", "short-one", "changeme-", "somebodys-manual");
  }

  @Test
  void showsNoBannerAndMakesNoPassword(CapturedOutput output) {
    start("--scoreboard.jwt.secret=" + TestEdge.SECRET).close();

    assertThat(output).doesNotContain(":: Spring Boot ::", "generated security password");
  }

  @Test
  void letsTheEnvironmentWinOverTheDefaults() {
    try (var context =
        start("--scoreboard.jwt.secret=" + TestEdge.SECRET, "--spring.threads.virtual.enabled=0")) {
      assertThat(context.getEnvironment().getProperty("spring.threads.virtual.enabled"))
          .isEqualTo("0");
      assertThat(context.getEnvironment().getProperty("spring.main.banner-mode")).isEqualTo("off");
    }
  }

  private static ConfigurableApplicationContext start(String... args) {
    String[] all =
        Stream.concat(Stream.of("--server.port=0"), Stream.of(args)).toArray(String[]::new);
    return SpringApplication.run(TestEdge.class, all);
  }
}
