package io.scoreboard.gateway.sse;

import static io.scoreboard.gateway.Fixtures.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.Feeder;
import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private static final Feeder FEEDER = RunningGateway.feeder();
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start("scoreboard.gateway.connection.comment=300ms");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void sendsTheTopTenFirst() throws IOException {
    try (RawSocket stream = open("/api/score/stream", authorization())) {
      String head = stream.readUntil("\r\n\r\n");
      assertThat(head).startsWith("HTTP/1.1 200").contains("text/event-stream", "no-store");
      String event = stream.readUntil("\n\n");
      assertThat(event).contains("event: scoreboard:update\nid: ", "\ndata: {\"topUsers\":[");
    }
  }

  @Test
  void tellsScoresAndTheTopTenWithTheirVersions() throws IOException {
    try (RawSocket stream = open("/api/score/stream", authorization())) {
      stream.readUntil("scoreboard:update");
      long score = FEEDER.update("sam", 7);
      stream.readUntil("event: score:update\nid: %d\ndata: ".formatted(score));
      stream.readUntil("{\"userId\":\"sam\",\"username\":\"Sam\",\"newScore\":7}\n\n");
      long board = FEEDER.board(row("sam", System.nanoTime()));
      stream.readUntil("event: scoreboard:update\nid: %d\n".formatted(board));
    }
  }

  @Test
  void sendsCommentsInQuietTimes() throws IOException {
    try (RawSocket stream = open("/api/score/stream", authorization())) {
      stream.readUntil("\n: ");
      stream.readUntil("\n: ");
    }
  }

  @Test
  void takesTheTokenFromTheQueryAndAnyLastEventId() throws IOException {
    for (String id : new String[] {"1", "99999999999999", "nonsense", ""}) {
      try (RawSocket stream =
          open("/api/score/stream?access_token=" + Tokens.viewer(), "Last-Event-ID: " + id)) {
        stream.readUntil("event: scoreboard:update");
      }
    }
  }

  @Test
  void endsWhenTheTokenEnds() throws IOException {
    String brief = Tokens.viewer("brief", Duration.ofSeconds(10));
    try (RawSocket stream = open("/api/score/stream?access_token=" + brief, "Accept: */*")) {
      stream.readUntil("event: scoreboard:update");
      stream.readToEnd();
    }
  }

  @Test
  void refusesWhoHasNoGoodToken() {
    assertThat(gateway.get("/api/score/stream").statusCode()).isEqualTo(401);
    HttpResponse<String> answer =
        gateway.get("/api/score/stream?access_token=x", "Accept", "text/event-stream");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private static RawSocket open(String path, String header) throws IOException {
    return RawSocket.request(gateway, "GET " + path + " HTTP/1.1", header);
  }

  private static String authorization() {
    return "Authorization: Bearer " + Tokens.viewer();
  }
}
