package io.scoreboard.gateway.websocket;

import static org.awaitility.Awaitility.await;

import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import io.scoreboard.gateway.ViewerSocket;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who answers pings stays, for longer than who does not. */
class HeartbeatTest {

  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        RunningGateway.start(
            "scoreboard.gateway.connection.ping=200ms",
            "scoreboard.gateway.connection.silent-after=5s");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void keepsAViewerThatAnswersPings() {
    ViewerSocket viewer = ViewerSocket.connect(gateway, Tokens.viewer());
    await()
        .during(Duration.ofSeconds(8))
        .atMost(Duration.ofSeconds(60))
        .until(() -> !viewer.socket().isInputClosed() && !viewer.isClosed());
    viewer.socket().abort();
  }

  @Test
  void cutsAPeerThatAnswersNoPings() throws IOException {
    try (RawSocket mute = RawSocket.webSocket(gateway, "Pragma: no-cache")) {
      mute.readUntil("top_10_update");
      mute.readToEnd();
    }
  }
}
