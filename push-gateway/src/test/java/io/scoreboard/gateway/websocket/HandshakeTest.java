package io.scoreboard.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import io.scoreboard.gateway.ViewerSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandshakeTest {

  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        RunningGateway.start(
            "scoreboard.allowed-origins=https://game.example",
            "scoreboard.gateway.lobby.max-connections-per-subject=3");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void takesTheTokenFromTheHeader() {
    ViewerSocket viewer = ViewerSocket.connect(gateway, Tokens.viewer());
    assertThat(viewer.messages("top_10_update")).hasSize(1);
    viewer.socket().abort();
  }

  @Test
  void takesTheTokenFromASubprotocolAndEchoesOnlyTheOther() {
    String offered = "scoreboard.token." + Tokens.viewer();
    ViewerSocket viewer =
        ViewerSocket.open(uri(""), builder -> builder.subprotocols(offered, "scoreboard.v1"));
    assertThat(viewer.socket().getSubprotocol()).isEqualTo("scoreboard.v1");
    viewer.awaitMessages(1);
    viewer.socket().abort();
  }

  @Test
  void takesTheTokenFromTheQuery() {
    ViewerSocket viewer =
        ViewerSocket.open(uri("?access_token=" + Tokens.viewer()), UnaryOperator.identity());
    viewer.awaitMessages(1);
    viewer.socket().abort();
  }

  @Test
  void refusesWhoHasNoToken() {
    assertThat(ViewerSocket.refusedWith(uri(""), UnaryOperator.identity())).isEqualTo(401);
  }

  @Test
  void refusesABadToken() {
    assertThat(ViewerSocket.refusedWith(uri("?access_token=x"), UnaryOperator.identity()))
        .isEqualTo(401);
    assertThat(
            ViewerSocket.refusedWith(
                uri("?access_token=" + Tokens.viewer("late", Duration.ofMinutes(-5))),
                UnaryOperator.identity()))
        .isEqualTo(401);
  }

  @Test
  void refusesForeignPages() {
    assertThat(statusFrom("https://evil.example")).isEqualTo(403);
    assertThat(statusFrom("https://localhost:" + gateway.port())).isEqualTo(403);
    assertThat(statusFrom("http://localhost:1")).isEqualTo(403);
  }

  @Test
  void letsItsOwnPageAndThoseOnTheListIn() {
    assertThat(statusFrom("http://localhost:" + gateway.port())).isEqualTo(101);
    assertThat(statusFrom("https://game.example")).isEqualTo(101);
  }

  @Test
  void answersAPlainRequestWithAProblem() {
    HttpResponse<String> answer =
        gateway.get("/ws/scoreboard", "Authorization", "Bearer " + Tokens.viewer());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void refusesMoreOfOneSubjectThanAllowed() {
    String token = Tokens.viewer("greedy", Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      ViewerSocket.connect(gateway, token);
    }
    assertThat(ViewerSocket.refusedWith(uri("?access_token=" + token), UnaryOperator.identity()))
        .isEqualTo(429);
  }

  @Test
  void negotiatesNoCompression() throws IOException {
    String head = handshake("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits");
    assertThat(head).startsWith("HTTP/1.1 101");
    assertThat(head).doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
  }

  private int statusFrom(String origin) {
    return ViewerSocket.refusedWith(
        uri("?access_token=" + Tokens.viewer("page", Duration.ofHours(1))),
        builder -> builder.header("Origin", origin));
  }

  private static String handshake(String header) throws IOException {
    try (RawSocket socket = RawSocket.webSocket(gateway, header)) {
      return socket.readUntil("\r\n\r\n");
    }
  }

  private static URI uri(String query) {
    return gateway.uri("ws", "/ws/scoreboard" + query);
  }
}
