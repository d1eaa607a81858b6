package io.scoreboard.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import io.scoreboard.gateway.Feeder;
import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import io.scoreboard.gateway.ViewerSocket;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who does not read is cut, and delays nobody. */
class SlowViewerTest {

  private static final Feeder FEEDER = RunningGateway.feeder();
  private static final int FLOOD = 100; // of 100 kB: more than all buffers on the way hold
  private static final Duration LONG = Duration.ofSeconds(60);
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start("scoreboard.gateway.connection.slow-after=10s");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  @DisplayName("WS-20 a WebSocket that does not read is cut, and delays nobody")
  void cutsAWebSocketThatDoesNotReadAndDelaysNobody() throws IOException {
    try (RawSocket stalled = RawSocket.webSocket(gateway, "Sec-WebSocket-Protocol: x")) {
      stalled.readUntil("top_10_update");
      assertThatItIsCutAndDelaysNobody(stalled, "websocket", 1);
    }
  }

  @Test
  @DisplayName("WS-20 a stream that does not read is cut, and delays nobody")
  void cutsAStreamThatDoesNotReadAndDelaysNobody() throws IOException {
    try (RawSocket stalled =
        RawSocket.request(
            gateway,
            "GET /api/score/stream HTTP/1.1",
            "Authorization: Bearer " + Tokens.viewer())) {
      stalled.readUntil("scoreboard:update");
      assertThatItIsCutAndDelaysNobody(stalled, "sse", 0);
    }
  }

  private static void assertThatItIsCutAndDelaysNobody(
      RawSocket stalled, String kind, int remaining) {
    double slowBefore = gateway.meter("scoreboard.gateway.slow.closes");
    ViewerSocket reader = ViewerSocket.connect(gateway, Tokens.viewer());
    flood(kind);
    long version = FEEDER.update("after" + kind, 1);
    reader.awaitVersion("score_update", version);
    await()
        .atMost(LONG)
        .until(() -> gateway.meter("scoreboard.gateway.connections", "kind", kind) == remaining);
    assertThat(gateway.meter("scoreboard.gateway.slow.closes")).isEqualTo(slowBefore + 1);
    stalled.readToEnd();
    reader.socket().abort();
    await().atMost(LONG).until(SlowViewerTest::isEmpty);
  }

  private static void flood(String kind) {
    String name = "x".repeat(100_000);
    for (int i = 0; i < FLOOD; i++) {
      FEEDER.update(new ScoreUpdate(kind + i, name, i, Version.of(0, i, 0)));
    }
  }

  private static boolean isEmpty() {
    return gateway.meter("scoreboard.gateway.connections", "kind", "websocket") == 0;
  }
}
