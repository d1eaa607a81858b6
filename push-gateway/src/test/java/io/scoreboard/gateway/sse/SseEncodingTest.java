package io.scoreboard.gateway.sse;

import static io.scoreboard.gateway.Fixtures.board;
import static io.scoreboard.gateway.Fixtures.row;
import static io.scoreboard.gateway.Fixtures.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import io.scoreboard.gateway.board.TopTen;
import org.junit.jupiter.api.Test;

class SseEncodingTest {

  private final SseEncoding encoding = new SseEncoding();

  @Test
  void writesTheTopTenAsPromised() {
    assertThat(encoding.encode(TopTen.of(board(42, row("alice", 1500)))).text().toString())
        .isEqualTo(
            """
            event: scoreboard:update
            id: 42
            data: {"topUsers":[{"rank":1,"user_id":"alice","username":"Alice","score":1500}]}

            """);
  }

  @Test
  void writesAScoreAsPromised() {
    assertThat(encoding.encode(update("alice", 1500, 97)).text().toString())
        .isEqualTo(
            """
            event: score:update
            id: 97
            data: {"userId":"alice","username":"Alice","newScore":1500}

            """);
  }

  @Test
  void letsNoNameBreakALine() {
    ScoreUpdate odd = new ScoreUpdate("alice", "A\n\ndata: x", 1, Version.of(0, 1, 0));
    assertThat(encoding.encode(odd).text().toString().lines()).hasSize(4);
  }
}
