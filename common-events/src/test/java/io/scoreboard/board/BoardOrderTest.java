package io.scoreboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BoardOrderTest {

  @Test
  void higherScoresStandFirst() {
    assertOrder(row("a", 2, 9), row("b", 1, 1));
  }

  @Test
  void amongEqualScoresTheEarlierStandsFirst() {
    assertOrder(row("b", 1, 1), row("a", 1, 2));
  }

  @Test
  void amongEqualScoresAndTimesTheUserIdDecides() {
    assertOrder(row("a", 1, 1), row("b", 1, 1));
  }

  @Test
  void usersWithEqualScoresAreNeverTakenForOne() {
    TreeSet<BoardRow> rows = new TreeSet<>(BoardOrder.INSTANCE);
    rows.addAll(List.of(row("a", 1, 1), row("b", 1, 1), row("c", 1, 1)));
    assertThat(rows).hasSize(3);
  }

  @Test
  void extremeScoresDoNotOverflowTheOrder() {
    assertOrder(row("a", Long.MAX_VALUE, 1), row("b", Long.MIN_VALUE, 1));
  }

  private static void assertOrder(BoardRow first, BoardRow second) {
    assertThat(BoardOrder.INSTANCE.compare(first, second)).isNegative();
    assertThat(BoardOrder.INSTANCE.compare(second, first)).isPositive();
  }

  private static BoardRow row(String user, long score, long reachedAt) {
    return new BoardRow(user, null, score, Instant.ofEpochSecond(reachedAt));
  }
}
