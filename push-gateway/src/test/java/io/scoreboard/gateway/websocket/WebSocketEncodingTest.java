package io.scoreboard.gateway.websocket;

import static io.scoreboard.gateway.Fixtures.board;
import static io.scoreboard.gateway.Fixtures.row;
import static io.scoreboard.gateway.Fixtures.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.board.TopTen;
import org.junit.jupiter.api.Test;

class WebSocketEncodingTest {

  private final WebSocketEncoding encoding = new WebSocketEncoding();

  @Test
  void writesTheTopTenAsPromised() {
    assertThat(encoding.encode(TopTen.of(board(42, row("alice", 1500)))).text().toString())
        .isEqualTo(
            "{\"type\":\"top_10_update\",\"data\":{\"top_10_scores\":[{\"rank\":1,"
                + "\"user_id\":\"alice\",\"username\":\"Alice\",\"score\":1500}]},\"version\":42}");
  }

  @Test
  void writesAScoreAsPromised() {
    assertThat(encoding.encode(update("alice", 1500, 97)).text().toString())
        .isEqualTo(
            "{\"type\":\"score_update\",\"data\":{\"user_id\":\"alice\",\"username\":\"Alice\","
                + "\"new_score\":1500},\"version\":97}");
  }
}
