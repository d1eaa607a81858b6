package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.system.StandaloneProcess;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./scoreboard start}, from the ready line to a drained stop. */
class StandaloneJourneyIT extends JourneyContract {

  @TempDir static Path dataDir;
  private static StandaloneProcess process;

  @BeforeAll
  static void start() {
    process = StandaloneProcess.ready(dataDir);
  }

  @AfterAll
  static void stop() {
    assertThat(process.stop()).isZero();
  }

  @Override
  Deployment scoreboard() {
    return new StandaloneDeployment(process, dataDir);
  }

  @Test
  void saysWhereItIsAndHowToGoOn() {
    String url = "http://localhost:" + process.port;
    int ready = process.lines.indexOf("Scoreboard is ready at " + url);
    await() // the lines come one by one
        .untilAsserted(
            () ->
                assertThat(process.lines.subList(ready + 1, process.lines.size()))
                    .anyMatch(line -> line.contains(url + "/#access_token="))
                    .anyMatch(line -> line.contains("curl")));
  }

  @Test
  void theTokenCommandPrintsATokenThatWorks() {
    StandaloneProcess.Result token =
        StandaloneProcess.run("token", "--role", "backend", "--data-dir", dataDir.toString());
    assertThat(token.exit()).isZero();
    assertThat(token.lines()).hasSize(1);
    String body = "{\"userId\":\"cli\",\"scoreDelta\":1,\"actionId\":\"cli-token\"}";
    assertThat(new Client(scoreboard()).update(token.lines().getFirst(), body).status())
        .isEqualTo(200);
  }

  @Test
  void theSignCommandPrintsASignatureThatWorks() {
    StandaloneProcess.Result signature =
        StandaloneProcess.run(
            "sign",
            "--user",
            "signer",
            "--delta",
            "4",
            "--action",
            "cli-sign",
            "--data-dir",
            dataDir.toString());
    String body = "{\"userId\":\"signer\",\"scoreDelta\":4,\"actionId\":\"cli-sign\"}";
    String token = scoreboard().token("signer", "player");
    assertThat(
            new Client(scoreboard())
                .update(token, body, "X-Action-Signature", signature.lines().getFirst())
                .status())
        .isEqualTo(200);
  }

  @Test
  void theDemoMakesScoresMove() {
    StandaloneProcess.Result demo =
        StandaloneProcess.run(
            "demo",
            "--rate",
            "20",
            "--users",
            "5",
            "--seconds",
            "2",
            "--url",
            process.uri().toString(),
            "--data-dir",
            dataDir.toString());
    assertThat(demo.exit()).as("%s", demo.lines()).isZero();
    assertThat(new Client(scoreboard()).topTen().body().path("top_10_scores").size()).isPositive();
  }

  @Test
  void aSecondStartOnTheSameDataRefusesAndNamesTheLock() {
    try (StandaloneProcess second = new StandaloneProcess(dataDir, StandaloneProcess.freePort())) {
      assertThat(second.awaitExit()).isEqualTo(1);
      assertThat(String.join("\n", second.lines)).contains(dataDir.toString(), "lock");
    }
  }

  @Test
  void aTakenPortIsSaidInOneLine(@TempDir Path otherDir) {
    try (StandaloneProcess second = new StandaloneProcess(otherDir, process.port)) {
      assertThat(second.awaitExit()).isEqualTo(1);
      assertThat(String.join("\n", second.lines))
          .contains(Integer.toString(process.port), "port")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aMissingKafkaIsSaidWithItsAddress(@TempDir Path otherDir) {
    StandaloneProcess.Result start =
        StandaloneProcess.run(
            "start", "--port", "0", "--data-dir", otherDir.toString(), "--kafka", "127.0.0.1:9");
    assertThat(start.exit()).isEqualTo(1);
    assertThat(String.join("\n", start.lines())).contains("127.0.0.1:9").doesNotContain("\tat ");
  }

  @Test
  void hidesWhatIsNotForUsers() {
    Client client = new Client(scoreboard());
    for (String path :
        new String[] {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/internal/x"}) {
      Client.Answer answer = client.send(HttpRequest.newBuilder(process.uri().resolve(path)));
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.raw().headers().firstValue("Server")).isEmpty();
    }
  }
}
