package io.scoreboard.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.audit.Fixtures;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.events.ScoreEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random logs with repeats, reused ids, revocations, sets and late arrivals against the oracle. */
class RandomHistoriesTest {

  static LongStream seeds() {
    return LongStream.range(0, 1_500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTheDefinition(long seed) {
    List<LogRecord> log = Fixtures.log(events(new Random(seed)), 3);
    try (Replay replay = Replay.forTotals()) {
      log.forEach(replay::add);
      Map<String, Total> totals = replay.totals();
      assertThat(totals).isEqualTo(Oracle.totals(log));
      assertThat(replay.census().records()).isEqualTo(log.size());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void historiesAddUpToTheTotals(long seed) {
    List<LogRecord> log = Fixtures.log(events(new Random(seed)), 3);
    Map<String, Total> totals = Oracle.totals(log);
    try (Replay replay = Replay.forHistories()) {
      log.forEach(replay::add);
      replay.histories(
          _ -> true,
          history -> {
            assertThat(history.total().orElse(null)).isEqualTo(totals.get(history.userId()));
            assertThat(history.adds()).isTrue();
          });
    }
  }

  private static List<ScoreEvent> events(Random random) {
    List<ScoreEvent> events = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      events.add(event(random, "a" + random.nextInt(count)));
    }
    for (int i = random.nextInt(10); i > 0; i--) {
      events.add(events.get(random.nextInt(events.size())));
    }
    return events;
  }

  private static ScoreEvent event(Random random, String id) {
    String user = "user" + random.nextInt(4);
    long at = random.nextInt(20);
    return switch (random.nextInt(6)) {
      case 0 -> Fixtures.revocation(id);
      case 1, 2 -> Fixtures.set(user, random.nextInt(3), at, id);
      default -> Fixtures.increment(user, 1 + random.nextInt(2), at, id);
    };
  }
}
