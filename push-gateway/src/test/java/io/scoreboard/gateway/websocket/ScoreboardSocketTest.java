package io.scoreboard.gateway.websocket;

import static io.scoreboard.gateway.Fixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import io.scoreboard.gateway.Feeder;
import io.scoreboard.gateway.Fixtures;
import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import io.scoreboard.gateway.ViewerSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScoreboardSocketTest {

  private static final Feeder FEEDER = RunningGateway.feeder();
  private static final int CONTINUATION = 0x00;
  private static final int PING = 0x89;
  private static final int PONG = 0x8a;
  private static RunningGateway gateway;

  private ViewerSocket viewer;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @BeforeEach
  void connect() {
    viewer = ViewerSocket.connect(gateway, Tokens.viewer());
  }

  @AfterEach
  void disconnect() {
    viewer.socket().abort();
  }

  @Test
  void tellsEveryScore() {
    long version = FEEDER.update("alice", 1500);
    JsonNode data = viewer.awaitVersion("score_update", version).path("data");
    assertThat(data.path("user_id").stringValue()).isEqualTo("alice");
    assertThat(data.path("new_score").longValue()).isEqualTo(1500);
  }

  @Test
  void tellsTheTopTenWhenItChanges() {
    long version = FEEDER.board(row("alice", System.nanoTime()), row("bob", 3));
    JsonNode scores =
        viewer.awaitVersion("top_10_update", version).path("data").path("top_10_scores");
    assertThat(scores.size()).isEqualTo(2);
    assertThat(scores.path(1).path("rank").intValue()).isEqualTo(2);
  }

  @Test
  void sendsTheTopTenAsItIsFirst() {
    long version = FEEDER.board(row("carol", System.nanoTime()));
    viewer.awaitVersion("top_10_update", version);
    ViewerSocket next = ViewerSocket.connect(gateway, Tokens.viewer());
    assertThat(next.messages().getFirst().path("version").longValue()).isEqualTo(version);
    next.socket().abort();
  }

  @Test
  void keepsQuietAboutWhatIsRedelivered() {
    long first = FEEDER.update("dave", 1);
    long second = FEEDER.update("dave", 2);
    FEEDER.update(Fixtures.update("dave", 1, first));
    long last = FEEDER.update("dave", 3);
    viewer.awaitVersion("score_update", last);
    assertThat(viewer.messages("score_update"))
        .extracting(message -> message.path("version").longValue())
        .isSubsetOf(first, second, last)
        .isSorted();
  }

  @Test
  void tellsOnlyScoresThatAreSubscribed() {
    viewer.socket().sendText("{\"type\":\"subscribe\",\"score_updates\":[\"erin\"]}", true).join();
    await()
        .until(
            () -> {
              FEEDER.update("erin", 1);
              FEEDER.update("frank", 1);
              return endsWithThreeOfErin();
            });
  }

  @Test
  void endsAConnectionThatSendsSomethingElse() {
    viewer.socket().sendText("{\"type\":\"hello\"}", true).join();
    assertThat(viewer.awaitClose()).isEqualTo(1008);
  }

  @Test
  void endsAConnectionThatSendsBytes() {
    viewer.socket().sendBinary(ByteBuffer.allocate(10), true).join();
    assertThat(viewer.awaitClose()).isEqualTo(1003);
  }

  @Test
  void endsAConnectionThatSendsTooMuch() {
    viewer.socket().sendText("x".repeat(4_097), true).join();
    assertThat(viewer.awaitClose()).isEqualTo(1009);
  }

  /** By a plain socket: many clients lose what they have not read when their writing fails. */
  @Test
  void endsAConnectionThatSaysMoreThanItMay() throws IOException {
    try (RawSocket chatty = RawSocket.webSocket(gateway, "Pragma: no-cache")) {
      chatty.readUntil("top_10_update");
      assertThatException()
          .isThrownBy(
              () -> {
                while (true) { // until it is cut
                  chatty.sendText("{\"type\":\"subscribe\",\"score_updates\":\"none\"}");
                }
              });
      assertThat(chatty.readToEnd()).containsSequence(closeFrame(1008, "too many messages"));
    }
  }

  /** Begins a text, for the continuations, which nobody would see; pings Jetty answers alone. */
  @ParameterizedTest
  @ValueSource(ints = {PING, PONG, CONTINUATION})
  void endsAConnectionThatFloodsWithoutSayingAnything(int frame) throws IOException {
    int[] flood = IntStream.range(0, 60).map(i -> i == 0 ? 0x01 : frame).toArray();
    try (RawSocket flooder = RawSocket.webSocket(gateway, "Pragma: no-cache")) {
      flooder.readUntil("top_10_update");
      flooder.sendEmpty(flood);
      assertThat(flooder.readToEnd()).containsSequence(closeFrame(1008, "too many messages"));
    }
  }

  @Test
  void answersPingsWithinTheAllowance() throws IOException {
    try (RawSocket polite = RawSocket.webSocket(gateway, "Pragma: no-cache")) {
      polite.readUntil("top_10_update");
      polite.sendEmpty(IntStream.range(0, 19).map(_ -> PING).toArray());
      polite.readUntil("\u008a\0".repeat(19));
    }
  }

  @Test
  void takesAMessageOfTheFullSize() {
    String padding = " ".repeat(4_096 - 44);
    String none = "{\"type\":\"subscribe\",\"score_updates\":\"none\"}";
    viewer.socket().sendText(none + padding, true).join();
    viewer.socket().sendText(none.replace("none", "all"), true).join();
    await()
        .until(
            () -> { // it may hear an update only after both messages have been read
              FEEDER.update("grace", 1);
              return viewer.messages("score_update").toString().contains("grace");
            });
  }

  @Test
  void endsWhenTheTokenEnds() {
    ViewerSocket brief =
        ViewerSocket.connect(gateway, Tokens.viewer("brief", Duration.ofSeconds(10)));
    assertThat(brief.awaitClose()).isEqualTo(4401);
  }

  @Test
  void countsItsViewers() {
    await().until(() -> gateway.meter("scoreboard.gateway.connections", "kind", "websocket") == 1);
  }

  private static byte[] closeFrame(int code, String reason) {
    return ByteBuffer.allocate(4 + reason.length())
        .put((byte) 0x88)
        .put((byte) (2 + reason.length()))
        .putShort((short) code)
        .put(reason.getBytes(StandardCharsets.UTF_8))
        .array();
  }

  private boolean endsWithThreeOfErin() {
    var scores = viewer.messages("score_update");
    return scores.size() >= 3
        && scores.subList(scores.size() - 3, scores.size()).stream()
            .allMatch(message -> message.path("data").path("user_id").stringValue().equals("erin"));
  }
}
