package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.system.StandaloneProcess;
import io.scoreboard.system.StandaloneProcess.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was built again from the first event is what was there, and no viewer sees a gap. */
class RebuildIT {

  private static final int PLAYERS = 15;
  private static final long SCORE_AFTER = 1 + 16 + 31 + 46 + 1_000; // of p0

  @TempDir Path dataDir;

  @Test
  void rebuildsGiveTheSameBoardAndViewersNeverSeeAnEmptyOne() {
    JsonNode played = playAndKill();
    rebuild();
    JsonNode grown = showsTheSameAndGoesOn(played);
    String state = rebuild();
    showsTheSameAndIsVerified(grown, state);
  }

  private JsonNode showsTheSameAndGoesOn(JsonNode before) {
    try (StandaloneProcess second = StandaloneProcess.ready(dataDir);
        Viewer viewer = new Viewer(new StandaloneDeployment(second, dataDir))) {
      assertSameButNewer(client(second), before);
      assertThat(viewer.awaitTopTen(_ -> true).path("data").path("top_10_scores"))
          .isEqualTo(before.path("top_10_scores"));
      refusesWhileItRuns();
      goesOnCountingOnce(second, viewer);
      assertThat(viewer.seen).noneMatch(RebuildIT::isEmptyBoard);
      JsonNode topTen = client(second).topTen().body();
      assertThat(second.stop()).isZero();
      return topTen;
    }
  }

  private void showsTheSameAndIsVerified(JsonNode before, String state) {
    try (StandaloneProcess third = StandaloneProcess.ready(dataDir)) {
      assertSameButNewer(client(third), before);
      Result audit = StandaloneProcess.run("audit", "verify", "--data-dir", dataDir.toString());
      assertThat(audit.exit()).as(audit.lines().toString()).isZero();
      assertThat(audit.lines()).anyMatch(line -> line.contains(state));
      assertRepeated(client(third).increment("p0", 1_000, "after"), SCORE_AFTER);
    }
  }

  private void refusesWhileItRuns() {
    Result result = StandaloneProcess.run("rebuild", "--data-dir", dataDir.toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.lines()).singleElement().asString().contains("stop it");
  }

  /** Adds, repeats, names and revokes, and kills the process; the top ten before. */
  private JsonNode playAndKill() {
    try (StandaloneProcess first = StandaloneProcess.ready(dataDir)) {
      Client client = client(first);
      for (int i = 0; i < 4 * PLAYERS; i++) {
        client.increment("p" + i % PLAYERS, i + 1, "a" + i);
        client.increment("p" + i % PLAYERS, i + 1, "a" + i);
      }
      client.revoke("a59", "cheated");
      client.name("p13", "The First");
      await().until(() -> client.topTen().raw().body().contains("The First"));
      JsonNode topTen = client.topTen().body();
      first.kill();
      return topTen;
    }
  }

  /** Rebuilds, and gives the hash of the state that came of it. */
  private String rebuild() {
    Result result = StandaloneProcess.run("rebuild", "--data-dir", dataDir.toString());
    assertThat(result.exit()).as(result.lines().toString()).isZero();
    List<String> states = result.lines().stream().filter(line -> line.contains("SHA-256")).toList();
    assertThat(states).hasSize(2).allMatch(line -> line.contains(PLAYERS + " users"));
    assertThat(hash(states.get(0))).isEqualTo(hash(states.get(1)));
    return hash(states.get(1));
  }

  /** The board of the epoch before is shown until the first of the new one, with the same rows. */
  private static void assertSameButNewer(Client client, JsonNode before) {
    await()
        .until(
            () -> assertSame(client.topTen().body(), before),
            now -> now.path("version").asLong() > before.path("version").asLong());
  }

  private static JsonNode assertSame(JsonNode now, JsonNode before) {
    assertThat(now.path("top_10_scores")).isEqualTo(before.path("top_10_scores"));
    return now;
  }

  private void goesOnCountingOnce(StandaloneProcess process, Viewer viewer) {
    assertRepeated(client(process).increment("p0", 1, "a0"), 1);
    client(process).increment("p0", 1_000, "after");
    viewer.awaitScore("p0", SCORE_AFTER);
    await()
        .until(
            () ->
                client(process).topTen().body().path("top_10_scores").path(0).path("score").asLong()
                    == SCORE_AFTER);
  }

  private static void assertRepeated(Client.Answer answer, long score) {
    assertThat(answer.body().path("duplicate").asBoolean()).isTrue();
    assertThat(answer.body().path("newScore").asLong()).isEqualTo(score);
  }

  private static boolean isEmptyBoard(JsonNode message) {
    return message.path("type").asString("").equals("top_10_update")
        && message.path("data").path("top_10_scores").isEmpty();
  }

  private static String hash(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private Client client(StandaloneProcess process) {
    return new Client(new StandaloneDeployment(process, dataDir));
  }
}
