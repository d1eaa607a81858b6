package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.system.StandaloneProcess;
import io.scoreboard.system.StandaloneProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor beside a running Scoreboard, after points, repeats and a revocation. */
class AuditIT {

  @TempDir static Path dataDir;

  private static final String UPDATE =
      "{\"userId\":\"alice\",\"scoreDelta\":1,\"actionId\":\"forged\"}";
  private static final String SIGNATURE = "t=1,v1=c0ffeec0ffeec0ffee";

  private static StandaloneProcess scoreboard;
  private static Instant beforeRevocation;

  @BeforeAll
  static void play() {
    scoreboard = StandaloneProcess.ready(dataDir);
    Client client = new Client(new StandaloneDeployment(scoreboard, dataDir));
    for (int i = 1; i <= 20; i++) {
      assertThat(client.increment("alice", i, "a" + i).status()).isEqualTo(200);
      assertThat(client.increment("bob", 7, "b" + i % 10).status()).isEqualTo(200);
    }
    assertThat(client.name("alice", "Alice").status()).isEqualTo(204);
    beforeRevocation = Instant.now();
    assertThat(client.revoke("a20", "cheating").status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    scoreboard.close();
  }

  @Test
  void verifiesARunningScoreboard() {
    Result result = audit("verify");
    assertThat(result.lines().toString()).contains("equal: totals, ranks and top ten");
    assertThat(result.lines().toString()).contains("counted 29, revoked 1, repeated 10");
    assertThat(result.exit()).isZero();
  }

  @Test
  void tellsWhyAliceHasHerPoints() {
    Result result = audit("history", "--user", "alice");
    assertThat(result.exit()).isZero();
    assertThat(result.lines().getFirst()).isEqualTo("alice: 190 points of 20 actions, 1 revoked");
    assertThat(result.lines().toString()).contains("revoked by referee: cheating");
  }

  @Test
  void tellsWhatTheBoardShowed() {
    assertThat(audit("top10").lines().getFirst()).matches(" 1  Alice +190 .*alice");
    assertThat(audit("top10", "--at", beforeRevocation.toString()).lines().getFirst())
        .matches(" 1  Alice +210 .*alice");
  }

  @Test
  void anExportCanBeVerifiedElsewhere() throws IOException {
    Path file = dataDir.resolve("log.ndjson");
    assertThat(audit("export", "--out", file.toString()).exit()).isZero();
    assertThat(StandaloneProcess.run("audit", "verify", "--from", file.toString()).exit()).isZero();
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 5));
    assertThat(StandaloneProcess.run("audit", "verify", "--from", file.toString()).exit())
        .isEqualTo(1);
  }

  @Test
  void thirtyRefusalsAreSuspiciousAndTellNoSecret() throws IOException {
    StandaloneDeployment deployment = new StandaloneDeployment(scoreboard, dataDir);
    Client client = new Client(deployment);
    String token = deployment.token("mallory", "viewer");
    for (int i = 0; i < 30; i++) {
      assertThat(client.update(token, UPDATE, "X-Action-Signature", SIGNATURE).status())
          .isEqualTo(403);
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> suspicions(client) > 0);
    Result result = audit("suspects", "--user", "mallory");
    assertThat(result.exit()).isZero();
    assertThat(result.lines().toString()).contains(" refusals ", " mallory ");
    assertThat(everythingWritten())
        .contains("suspicious-activity rule=refusals who=mallory ")
        .doesNotContain(token, SIGNATURE);
  }

  private static double suspicions(Client client) throws Exception {
    return client
        .lines("/actuator/prometheus")
        .filter(line -> line.startsWith("scoreboard_suspicious_activity_total{rule=\"refusals\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** All files of the data directory, log, topics and stores, but for Kafka's indexes. */
  private static String everythingWritten() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(dataDir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("index")) {
          all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all.toString();
  }

  @Test
  void aReceiptThatWasNeverGivenDoesNotHold() {
    String[] receipt = {"receipt", "--partition", "0", "--offset", "0", "--hash", "0".repeat(64)};
    assertThat(audit(receipt).exit()).isEqualTo(1);
  }

  @Test
  void withoutABrokerItSaysSo() {
    Result result =
        StandaloneProcess.run(
            "audit", "verify", "--kafka", "127.0.0.1:" + StandaloneProcess.freePort());
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.lines()).hasSize(1);
  }

  private static Result audit(String... arguments) {
    List<String> all = new ArrayList<>(List.of("audit"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data-dir", dataDir.toString()));
    return StandaloneProcess.run(all.toArray(String[]::new));
  }
}
