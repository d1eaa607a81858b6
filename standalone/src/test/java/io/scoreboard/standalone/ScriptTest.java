package io.scoreboard.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

  @TempDir Path elsewhere;

  @Test
  void explainsItselfFromAnywhere() throws Exception {
    Result help = run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: ./scoreboard COMMAND");
    assertThat(run("help")).isEqualTo(help);
  }

  @Test
  void refusesAnUnknownCommandWithTwo() throws Exception {
    assertThat(run("bogus").exitCode()).isEqualTo(2);
    assertThat(run("bogus").out()).isEmpty();
  }

  @Test
  void refusesNoCommandWithTwo() throws Exception {
    assertThat(run().exitCode()).isEqualTo(2);
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    String script = Path.of("..", "scoreboard").toRealPath().toString();
    List<String> command = Stream.concat(Stream.of("bash", script), Stream.of(arguments)).toList();
    Process process =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out);
  }

  private record Result(int exitCode, String out) {}
}
