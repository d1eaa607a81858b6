package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.system.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that hangs: a clear 503 within 5 s, recovery by itself, and nothing counted twice. */
class HungBrokerIT {

  @TempDir Path kafkaDir;

  @Test
  void answers503InTimeAndGoesOnWhenTheBrokerDoes() {
    try (BrokerProcess broker = new BrokerProcess(kafkaDir);
        ThreeServices services = new ThreeServices(broker.address());
        Viewer viewer = new Viewer(services)) {
      Client client = new Client(services);
      assertThat(client.increment("alice", 1, "before").status()).isEqualTo(200);
      broker.pause();
      long start = System.nanoTime();
      Client.Answer refused = client.increment("alice", 1, "while-hung");
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      broker.resume();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body().path("type").asString()).endsWith("event-log-unavailable");
      assertThat(taken).isLessThan(Duration.ofSeconds(5));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                Client.Answer retried = client.increment("alice", 1, "while-hung");
                assertThat(retried.status()).isEqualTo(200);
                assertThat(retried.body().path("newScore").asLong()).isEqualTo(2);
              });
      assertThat(client.increment("alice", 1, "after").body().path("newScore").asLong())
          .isEqualTo(3);
      viewer.awaitScore("alice", 3);
    }
  }
}
