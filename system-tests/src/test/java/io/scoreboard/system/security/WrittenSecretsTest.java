package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.auth.InvalidSettingException;
import io.scoreboard.auth.JwtTokenVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A secret that can be read in this repository opens no service. */
class WrittenSecretsTest {

  private static final List<String> PAGES =
      List.of("README.md", "docs/operations.md", "docker-compose.yml", ".env.example");

  /** A value after the name of a secret, in code, properties or a shell, long enough to be one. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)(?:secret|signature[._]keys?|signing_key|key|keys)\\b\"?\\s*[=:,]\\s*\"?([\\w+/=-]{32,})");

  @Test
  @DisplayName("KEY-05 no service takes a secret that is written here")
  void noneIsTakenByAService() {
    Stream<Path> pages = PAGES.stream().map(SecurityDocTest.ROOT::resolve);
    Stream.concat(pages, SecurityDocTest.testSources())
        .map(SecurityDocTest::read)
        .flatMap(text -> VALUE.matcher(text).results())
        .map(WrittenSecretsTest::value)
        .forEach(WrittenSecretsTest::isRefused);
  }

  @Test
  void findsOneThatIsWritten() {
    String written = "SCOREBOARD_JWT_SECRET=" + "x1".repeat(20);
    assertThat(VALUE.matcher(written).results().map(WrittenSecretsTest::value))
        .containsExactly("x1".repeat(20));
  }

  private static String value(MatchResult found) {
    return found.group(1);
  }

  private static void isRefused(String secret) {
    assertThatThrownBy(() -> JwtTokenVerifier.withSecret(secret, "issuer", Clock.systemUTC()))
        .as("a secret that begins with %s", secret.substring(0, 6))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("SCOREBOARD_JWT_SECRET");
  }
}
