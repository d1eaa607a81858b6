package io.scoreboard.projector.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardOrder;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewestTenTest {

  private static final int USERS = 14;
  private static final int POSITIONS = 40;

  /** Any two positions of the same two inputs, in any order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void whatComesOutIsWhatItsVersionSaysAndNeverFallsBack(long seed) {
    Random random = new Random(seed);
    int named = 0;
    for (int i = 0; i < 2_000; i++) {
      Board known = board(seed, random.nextInt(POSITIONS), random.nextInt(POSITIONS));
      Board candidate = board(seed, random.nextInt(POSITIONS), random.nextInt(POSITIONS));
      Board newest = NewestTen.of(known, candidate);
      Version version = newest.version();
      assertThat(newest).isEqualTo(board(seed, (int) version.actions(), (int) version.names()));
      assertThat(version).matches(it -> it.equals(known.version()) || it.isAfter(known.version()));
      named += newest.equals(known) || newest.equals(candidate) ? 0 : 1;
    }
    assertThat(named).as("times that one's rows got the other's names").isPositive();
  }

  /** The ten after so many actions and names of the history of that seed. */
  private static Board board(long seed, int actions, int names) {
    Random history = new Random(seed);
    Map<String, BoardRow> rows = new HashMap<>();
    for (int i = 0; i < POSITIONS; i++) {
      String user = "u" + history.nextInt(USERS);
      int amount = history.nextInt(100) - 20;
      if (i < actions) {
        long score = amount + (rows.containsKey(user) ? rows.get(user).score() : 0);
        rows.put(user, new BoardRow(user, null, score, Instant.ofEpochSecond(i)));
      }
    }
    for (int i = 0; i < POSITIONS; i++) {
      String name = "Name " + i;
      String user = "u" + history.nextInt(USERS);
      if (i < names) {
        rows.computeIfPresent(user, (id, row) -> row.named(name));
      }
    }
    return new Board(
        rows.values().stream().sorted(BoardOrder.INSTANCE).limit(Board.SIZE).toList(),
        Version.of(0, actions, names));
  }
}
