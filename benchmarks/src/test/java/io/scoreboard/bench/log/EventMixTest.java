package io.scoreboard.bench.log;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.wire.WireName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventMixTest {

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(events(1_000, 7)).isEqualTo(events(1_000, 7)).isNotEqualTo(events(1_000, 8));
  }

  @Test
  void hasEveryKindOfEvent() {
    Map<WireName, Long> kinds =
        events(100_000, 1).stream().collect(groupingBy(WireName::of, counting()));

    assertThat(kinds.get(WireName.SCORE_INCREMENTED)).isBetween(80_000L, 92_000L);
    assertThat(kinds.get(WireName.SCORE_SET)).isBetween(9_000L, 11_000L);
    assertThat(kinds.get(WireName.ACTION_REVOKED)).isBetween(800L, 1_200L);
  }

  @Test
  void repeatsSomeActions() {
    List<ScoreEvent> events = events(100_000, 1);

    assertThat(events.size() - events.stream().distinct().count()).isBetween(1_500L, 2_500L);
  }

  private static List<ScoreEvent> events(int count, long seed) {
    EventMix mix = new EventMix(1_000, seed);
    return Stream.generate(mix::next).limit(count).toList();
  }
}
