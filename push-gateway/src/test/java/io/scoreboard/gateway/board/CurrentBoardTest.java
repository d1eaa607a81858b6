package io.scoreboard.gateway.board;

import static io.scoreboard.gateway.Fixtures.board;
import static io.scoreboard.gateway.Fixtures.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.Version;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentBoardTest {

  private final CurrentBoard current = new CurrentBoard();

  @Test
  void isUnknownBeforeTheFirstRead() {
    assertThat(current.shown()).isEmpty();
  }

  @Test
  void isEmptyWhenTheFirstReadFoundNothing() {
    current.completeFirstRead();
    assertThat(current.shown()).contains(TopTen.EMPTY);
  }

  @Test
  void keepsTheNewest() {
    current.offer(board(2, row("bob", 2)));
    assertThat(current.offer(board(1, row("alice", 1)))).isEmpty();
    assertThat(current.shown()).contains(TopTen.of(board(2, row("bob", 2))));
  }

  @Test
  void ranksFromOneAndShowsTheIdOfWhoHasNoName() {
    BoardRow nameless = new BoardRow("bob", null, 1, Instant.EPOCH);
    Board board = new Board(List.of(row("alice", 2), nameless), Version.of(1, 7, 0));
    assertThat(TopTen.of(board))
        .isEqualTo(
            new TopTen(
                List.of(new Place(1, "alice", "Alice", 2), new Place(2, "bob", "bob", 1)),
                (1L << 40) + 7));
  }
}
