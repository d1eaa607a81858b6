package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Runs last: no token, key or signature that any test used turns up in what the process printed,
 * logged, measured or answered.
 */
class LeakLines {

  /** Shorter things, such as an empty token, would be found anywhere. */
  private static final int SHORTEST = 20;

  private final Target target;

  LeakLines(Target target) {
    this.target = target;
  }

  /** Whole secrets; of tokens the signature too, of action signatures the hex. */
  private Set<String> secrets() {
    return target.secrets.stream()
        .flatMap(secret -> Stream.of(secret, secret.replaceFirst("^.*(\\.|v1=)", "")))
        .filter(secret -> secret.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }

  private void hasNone(String where, Stream<String> texts) {
    List<String> all = texts.toList();
    assertThat(all).as(where).isNotEmpty();
    String text = String.join("\n", all);
    List<String> found = secrets().stream().filter(text::contains).toList();
    assertThat(found).as("secrets in %s", where).isEmpty();
  }

  @Test
  @DisplayName("LEAK-01 none is in the log, or was printed")
  void notInTheLog() throws IOException {
    assertThat(secrets()).hasSizeGreaterThan(2);
    hasNone("the log", Files.readAllLines(target.log()).stream());
    hasNone("what was printed", target.printed().stream());
  }

  @Test
  @DisplayName("LEAK-02 none is in an answer")
  void notInAnAnswer() {
    target.get("/api/score/top10").send();
    hasNone("the answers", target.answers.stream());
  }

  @Test
  @DisplayName("LEAK-03 none is in the metrics or the probes")
  void notInTheMetrics() {
    for (String path : List.of("prometheus", "health/liveness", "health/readiness")) {
      Answer answer = target.get("/actuator/" + path).send();
      assertThat(answer.status()).isEqualTo(200);
      hasNone(path, Stream.of(answer.raw()));
    }
  }

  @Test
  @DisplayName("LEAK-04 no answer holds a stack trace, a class or a product")
  void noAnswerTellsOfTheMachinery() {
    target.get("/nowhere").send();
    assertThat(target.answers)
        .filteredOn(answer -> !answer.contains("application_ready_time")) // the metrics
        .noneMatch(answer -> answer.contains("\tat ") || answer.contains("Exception"))
        .noneMatch(answer -> answer.contains("jetty") || answer.contains("springframework"));
  }
}
