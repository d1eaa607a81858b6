package io.scoreboard.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.audit.replay.Total;
import io.scoreboard.board.BoardRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve users: user0 has 100 points, user1 has 99, and so on. */
class TopTenTest {

  private final Map<String, Total> totals = new HashMap<>();
  private List<BoardRow> shown;

  @BeforeEach
  void score() {
    for (int i = 0; i < 12; i++) {
      totals.put("user" + i, new Total(100 - i, i));
    }
    shown = new ArrayList<>(TopTen.of(totals));
  }

  @Test
  void theBestTenInOrder() {
    assertThat(shown).extracting(BoardRow::score).startsWith(100L, 99L).endsWith(91L).hasSize(10);
    assertThat(TopTen.compare(totals, shown, Set.of())).isEmpty();
  }

  @Test
  void namesTheFirstPlaceThatDiffers() {
    shown.set(3, new Total(97, 77).row("user3"));
    assertThat(TopTen.compare(totals, shown, Set.of()).orElseThrow().toString())
        .startsWith("top ten, place 4: by the log user3 with 97 points since")
        .contains("shown user3");
  }

  @Test
  void missesARowThatShouldBeThere() {
    shown.removeLast();
    assertThat(TopTen.compare(totals, shown, Set.of()).orElseThrow().toString())
        .contains("place 10")
        .contains("shown nobody");
  }

  @Test
  void anEmptyBoardIsRightOnlyWithoutPoints() {
    assertThat(TopTen.compare(totals, List.of(), Set.of())).isPresent();
    assertThat(TopTen.compare(Map.of(), List.of(), Set.of())).isEmpty();
  }

  @Test
  void usersThatMoveMayStandAnywhere() {
    BoardRow moved = new Total(50, 9).row("user0");
    shown.removeFirst();
    shown.add(moved);
    assertThat(TopTen.compare(totals, shown, Set.of("user0"))).isEmpty();
    assertThat(TopTen.compare(totals, shown, Set.of("user11"))).isPresent();
  }

  @Test
  void usersAtRestMustFillWhatIsLeft() {
    shown.remove(5);
    shown.add(new Total(1, 9).row("user0"));
    shown.removeFirst();
    assertThat(TopTen.compare(totals, shown, Set.of("user0"))).isPresent();
  }
}
