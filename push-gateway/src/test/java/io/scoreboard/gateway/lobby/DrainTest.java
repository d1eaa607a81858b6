package io.scoreboard.gateway.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import io.scoreboard.gateway.ViewerSocket;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrainTest {

  @Test
  void sendsEveryoneAwayBeforeTheServerStops() throws IOException {
    RunningGateway gateway = RunningGateway.start("scoreboard.gateway.lobby.drain-window=500ms");
    List<ViewerSocket> viewers = connectTwenty(gateway);
    try (RawSocket stream =
        RawSocket.request(
            gateway,
            "GET /api/score/stream HTTP/1.1",
            "Authorization: Bearer " + Tokens.viewer())) {
      stream.readUntil("scoreboard:update");
      gateway.close();
      assertThat(viewers).extracting(ViewerSocket::awaitClose).containsOnly(1012);
      stream.readToEnd();
    }
  }

  @Test
  void letsNobodyInMeanwhile() {
    RunningGateway gateway = RunningGateway.start("scoreboard.gateway.lobby.drain-window=10s");
    List<ViewerSocket> viewers = connectTwenty(gateway);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::close);
    awaitAnyClose(viewers); // the first of twenty: the others keep the drain going
    assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    assertThat(
            ViewerSocket.refusedWith(
                gateway.uri("ws", "/ws/scoreboard?access_token=" + Tokens.viewer()),
                UnaryOperator.identity()))
        .isEqualTo(503);
    stopped.join();
    assertThat(viewers).extracting(ViewerSocket::awaitClose).containsOnly(1012);
  }

  private static void awaitAnyClose(List<ViewerSocket> viewers) {
    await().until(() -> viewers.stream().anyMatch(ViewerSocket::isClosed));
  }

  private static List<ViewerSocket> connectTwenty(RunningGateway gateway) {
    return Stream.generate(() -> ViewerSocket.connect(gateway, Tokens.viewer())).limit(20).toList();
  }
}
