package io.scoreboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

  private final StringWriter errors = new StringWriter();

  @Test
  void refusesAQuestionItDoesNotKnow() {
    assertThat(run("--only", "ingest,beauty")).isEqualTo(2);
    assertThat(errors.toString()).contains("no such question: beauty");
  }

  @Test
  void refusesRoundsOfNoLength() {
    assertThat(run("--seconds", "0")).isEqualTo(2);
  }

  @Test
  void refusesUsersThatBecomeFewer() {
    assertThat(run("--users", "100,10")).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNoPeer() {
    assertThat(run("--peer", "no/such/directory")).isEqualTo(3);
    assertThat(errors.toString()).contains("no peer");
  }

  @Test
  void explainsItself() {
    assertThat(run("--help")).isZero();
  }

  private int run(String... args) {
    return new CommandLine(new Bench())
        .setErr(new PrintWriter(errors))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(args);
  }
}
