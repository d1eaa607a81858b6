package io.scoreboard.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.standalone.demo.ScorePost.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlotTest {

  private static final List<Player> PLAYERS = Player.cast(120);
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final Plot plot = new Plot(PLAYERS, new Random(7));

  @Test
  void castsPlayersWithNamesOfTheirOwn() {
    assertThat(PLAYERS).extracting(Player::userId).doesNotHaveDuplicates();
    assertThat(PLAYERS).extracting(Player::username).doesNotHaveDuplicates().contains("Ada 2");
  }

  @Test
  void letsAFewPlayMuchMoreThanTheRest() {
    Map<String, Long> turns =
        posts(5000).collect(Collectors.groupingBy(ScorePost::userId, Collectors.counting()));
    assertThat(turns.get(PLAYERS.getFirst().userId()))
        .isGreaterThan(5 * turns.get(PLAYERS.getLast().userId()));
    assertThat(turns).hasSameSizeAs(PLAYERS);
  }

  @Test
  void sendsSomeRequestsTwice() {
    assertThat(posts(5000).distinct().count()).isBetween(4800L, 4990L);
  }

  @Test
  void correctsOnlyScoresItKnows() {
    assertThat(posts(2000)).noneMatch(Correction.class::isInstance);
    PLAYERS.forEach(player -> plot.heard(player.userId(), 1234));
    assertThat(posts(2000).filter(Correction.class::isInstance).map(Correction.class::cast))
        .isNotEmpty()
        .allMatch(correction -> correction.scoreValue() == 1200);
  }

  private Stream<ScorePost> posts(int count) {
    return Stream.generate(() -> plot.next(NOW)).limit(count);
  }
}
