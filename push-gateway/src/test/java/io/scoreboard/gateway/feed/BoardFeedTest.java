package io.scoreboard.gateway.feed;

import static io.scoreboard.gateway.Fixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.gateway.Feeder;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import io.scoreboard.gateway.ViewerSocket;
import io.scoreboard.wire.Topic;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;

class BoardFeedTest {

  private static final Feeder FEEDER = RunningGateway.feeder();

  @Test
  void showsTheLastBoardAfterARestart() {
    try (RunningGateway first = RunningGateway.start()) {
      long version = FEEDER.board(row("alice", System.nanoTime()));
      await().until(() -> first.get("/api/score/top10").body().contains("\"version\":" + version));
    }
    long newest = FEEDER.board(row("bob", System.nanoTime()));
    try (RunningGateway second = RunningGateway.start()) {
      assertThat(second.get("/api/score/top10").body()).contains("\"version\":" + newest);
    }
  }

  @Test
  void findsTheLastBoardBehindUnreadableRecords() {
    try (RunningGateway topics = RunningGateway.start()) {
      assertThat(topics.port()).isPositive();
    }
    long version = FEEDER.board(row("alice", System.nanoTime()));
    for (int i = 0; i < 5; i++) {
      FEEDER.garbage(Topic.LEADERBOARD);
    }
    try (RunningGateway gateway = RunningGateway.start()) {
      assertThat(gateway.get("/api/score/top10").body()).contains("\"version\":" + version);
      assertThat(gateway.meter("scoreboard.gateway.unreadable.records")).isEqualTo(5);
    }
  }

  @Test
  void goesOnAfterARecordThatCannotBeRead() {
    try (RunningGateway gateway = RunningGateway.start()) {
      ViewerSocket viewer = ViewerSocket.connect(gateway, Tokens.viewer());
      FEEDER.garbage(Topic.SCORE_UPDATES);
      FEEDER.garbage(Topic.LEADERBOARD);
      viewer.awaitVersion("score_update", FEEDER.update("alice", 1));
      long version = FEEDER.board(row("alice", System.nanoTime()));
      viewer.awaitVersion("top_10_update", version);
      assertThat(gateway.meter("scoreboard.gateway.unreadable.records")).isEqualTo(2);
    }
  }

  @Test
  void showsAnEmptyBoardBeforeAnythingIsScored() {
    EmbeddedKafkaBroker empty = RunningGateway.newKafka();
    try (RunningGateway gateway = RunningGateway.startOn(empty)) {
      assertThat(gateway.get("/api/score/top10").body())
          .isEqualTo("{\"top_10_scores\":[],\"version\":0}");
      ViewerSocket viewer = ViewerSocket.connect(gateway, Tokens.viewer());
      assertThat(viewer.messages().getFirst().path("version").longValue()).isZero();
    } finally {
      empty.destroy();
    }
  }
}
