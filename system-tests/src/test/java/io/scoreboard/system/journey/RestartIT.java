package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.system.StandaloneProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is there after a stop, and after a kill -9, and goes on counting once. */
class RestartIT {

  @TempDir Path dataDir;

  @Test
  void nothingIsLostOrCountedTwice() {
    try (StandaloneProcess first = StandaloneProcess.ready(dataDir)) {
      Client client = client(first);
      for (int i = 1; i <= 50; i++) {
        assertThat(client.increment("alice", 1, "a" + i).body().path("newScore").asLong())
            .isEqualTo(i);
      }
      assertThat(first.stop()).isZero();
    }
    try (StandaloneProcess second = StandaloneProcess.ready(dataDir)) {
      Client client = client(second);
      for (int i = 1; i <= 50; i++) {
        Client.Answer repeated = client.increment("alice", 1, "a" + i);
        assertThat(repeated.body().path("duplicate").asBoolean()).isTrue();
        assertThat(repeated.body().path("newScore").asLong()).isEqualTo(i);
      }
      assertThat(client.increment("alice", 1, "b1").body().path("newScore").asLong()).isEqualTo(51);
      second.kill();
    }
    try (StandaloneProcess third = StandaloneProcess.ready(dataDir);
        Viewer viewer = new Viewer(new StandaloneDeployment(third, dataDir))) {
      viewer.awaitTopTen(rows -> rows.toString().contains("\"score\":51"));
      Client client = client(third);
      assertThat(client.increment("alice", 1, "b1").body().path("duplicate").asBoolean()).isTrue();
      assertThat(client.increment("alice", 1, "b2").body().path("newScore").asLong()).isEqualTo(52);
      viewer.awaitScore("alice", 52);
    }
  }

  private Client client(StandaloneProcess process) {
    return new Client(new StandaloneDeployment(process, dataDir));
  }
}
