package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening handshakes: whose token, from which page, and in what form. */
class HandshakeLines {

  private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

  private final Target target;

  HandshakeLines(Target target) {
    this.target = target;
  }

  /** Asks for an upgrade; a 101 is cut short by a frame that no server takes. */
  private Answer open(String query, String... headers) {
    StringBuilder head =
        new StringBuilder("GET /ws/scoreboard" + query + " HTTP/1.1\r\nHost: localhost:")
            .append(target.port())
            .append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n")
            .append("Sec-WebSocket-Version: 13\r\n")
            .append(KEY);
    Stream.of(headers).forEach(header -> head.append("\r\n").append(header));
    return target.send(head.append("\r\n\r\n\u007f\u007f\u007f\u007f").toString());
  }

  private String viewer() {
    return target.token("watcher", "viewer");
  }

  private String bearer() {
    return "Authorization: Bearer " + viewer();
  }

  @Test
  @DisplayName("WS-01 three places for a token, and only the plain subprotocol comes back")
  void threePlaces() {
    assertThat(open("", bearer()).status()).isEqualTo(101);
    assertThat(open("?access_token=" + viewer()).status()).isEqualTo(101);
    String token = viewer();
    Answer offered = open("", "Sec-WebSocket-Protocol: scoreboard.v1, scoreboard.token." + token);
    assertThat(offered.status()).isEqualTo(101);
    assertThat(offered.header("Sec-WebSocket-Protocol")).isEqualTo("scoreboard.v1");
    assertThat(offered.raw()).doesNotContain(token);
  }

  @Test
  @DisplayName("WS-02 no token, a bad one, or two")
  void badTokens() {
    open("").isProblem(401);
    open("?access_token=").isProblem(401);
    open("?access_token=x.y.z").isProblem(401);
    open("", "Sec-WebSocket-Protocol: scoreboard.v1, scoreboard.token.x").isProblem(401);
    open("?access_token=" + viewer(), bearer()).isProblem(400);
    open("?access_token=" + viewer() + "&access_token=" + viewer()).isProblem(400);
  }

  static Stream<String> foreign() {
    return Stream.of(
        "null",
        "https://evil.example",
        "https://localhost:PORT",
        "http://localhost",
        "http://localhost:1",
        "http://sub.localhost:PORT",
        "http://localhost:PORT.evil.example",
        "http://localhost:PORT@evil.example",
        "http://evil.example#localhost:PORT",
        "http://localhost:PORT/",
        "http://127.0.0.1:PORT",
        "ws://localhost:PORT",
        "file://",
        "x",
        "*");
  }

  @ParameterizedTest(name = "WS-03 {0}")
  @MethodSource("foreign")
  void foreignPagesMayNotConnect(String origin) {
    String value = origin.replace("PORT", Integer.toString(target.port()));
    open("", bearer(), "Origin: " + value).isProblem(403);
  }

  @Test
  @DisplayName("WS-04 the own page may, and who is no browser")
  void theOwnPage() {
    assertThat(open("", bearer(), "Origin: http://localhost:" + target.port()).status())
        .isEqualTo(101);
    assertThat(open("", bearer(), "Origin: HTTP://LOCALHOST:" + target.port()).status())
        .isEqualTo(101);
  }

  @Test
  @DisplayName("WS-05 an Origin beside a foreign one does not help")
  void twoOrigins() {
    String own = "Origin: http://localhost:" + target.port();
    assertThat(open("", bearer(), "Origin: https://evil.example", own).status()).isIn(400, 403);
    assertThat(open("", bearer(), own, "Origin: https://evil.example").status()).isIn(400, 403);
  }

  @ParameterizedTest(name = "WS-06 {0}")
  @ValueSource(
      strings = {
        "Upgrade: h2c",
        "Upgrade: ",
        "Connection: keep-alive",
        "Sec-WebSocket-Version: 8",
        "Sec-WebSocket-Version: 13x",
        "Sec-WebSocket-Key: short",
        "Sec-WebSocket-Key: "
      })
  void otherHandshakesAreRefused(String wrong) {
    String name = wrong.substring(0, wrong.indexOf(':') + 1);
    String good =
        "GET /ws/scoreboard HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: close, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + KEY
            + "\r\n"
            + bearer()
            + "\r\n\r\n";
    String request = good.replaceFirst("(?m)^" + name + ".*$", wrong);
    target.send(request.replace("keep-alive", "close")).isProblem(400);
  }

  @Test
  @DisplayName("WS-07 another method opens nothing")
  void otherMethods() {
    target.request("POST", "/ws/scoreboard").with(bearer()).send().isProblem(405);
  }
}
