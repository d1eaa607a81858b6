package io.scoreboard.gateway.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many connections are held at once, over real sockets. */
class ConnectionLimitTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final RunningGateway gateway =
      RunningGateway.start(
          "scoreboard.gateway.lobby.max-connections=4",
          "scoreboard.gateway.lobby.max-connections-per-subject=3",
          "scoreboard.gateway.lobby.drain-window=0s");

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  @DisplayName("WS-08 a subject has no more connections than its share, streams included")
  void aSubjectHasItsShare() throws IOException {
    try (Attempt first = webSocket("greedy");
        Attempt second = webSocket("greedy");
        Attempt third = stream("greedy")) {
      assertThat(first.head()).startsWith("HTTP/1.1 101");
      assertThat(second.head()).startsWith("HTTP/1.1 101");
      assertThat(third.head()).startsWith("HTTP/1.1 200");
      assertThat(refused(webSocket("greedy"))).startsWith("HTTP/1.1 429").contains("Retry-After: ");
      assertThat(refused(stream("greedy"))).startsWith("HTTP/1.1 429").contains("Retry-After: ");
      assertThat(refused(webSocket("modest"))).startsWith("HTTP/1.1 101");
    }
    await().atMost(LONG).until(() -> refused(webSocket("greedy")).startsWith("HTTP/1.1 101"));
  }

  @Test
  @DisplayName("WS-09 all together have no more than the instance holds")
  void allTogetherHaveTheirs() throws IOException {
    try (Attempt _ = webSocket("one");
        Attempt _ = webSocket("two");
        Attempt _ = webSocket("three");
        Attempt fourth = stream("four")) {
      assertThat(fourth.head()).startsWith("HTTP/1.1 200");
      assertThat(refused(webSocket("five")))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: ", "problem+json");
    }
    await().atMost(LONG).until(() -> refused(webSocket("five")).startsWith("HTTP/1.1 101"));
  }

  /** The head of the answer, of a connection that is not kept. */
  private static String refused(Attempt attempt) throws IOException {
    try (attempt) {
      return attempt.head();
    }
  }

  private Attempt webSocket(String subject) throws IOException {
    return open(
        "GET /ws/scoreboard HTTP/1.1",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        bearer(subject));
  }

  private Attempt stream(String subject) throws IOException {
    return open("GET /api/score/stream HTTP/1.1", bearer(subject));
  }

  private Attempt open(String... lines) throws IOException {
    RawSocket socket = RawSocket.request(gateway, lines);
    return new Attempt(socket, socket.readUntil("\r\n\r\n"));
  }

  private static String bearer(String subject) {
    return "Authorization: Bearer " + Tokens.viewer(subject, Duration.ofHours(1));
  }

  private record Attempt(RawSocket socket, String head) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
