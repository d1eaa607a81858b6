package io.scoreboard.audit.replay;

import static io.scoreboard.audit.Fixtures.increment;
import static io.scoreboard.audit.Fixtures.json;
import static io.scoreboard.audit.Fixtures.log;
import static io.scoreboard.audit.Fixtures.record;
import static io.scoreboard.audit.Fixtures.revocation;
import static io.scoreboard.audit.Fixtures.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.events.ScoreEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private final Replay replay = Replay.forTotals();

  @AfterEach
  void close() {
    replay.close();
  }

  @Test
  void countsAnActionOnce() {
    ScoreEvent action = increment("alice", 5, 1, "a");
    assertThat(totals(log(action, action, action))).isEqualTo(Map.of("alice", total(5, 1)));
    assertThat(replay.census().of(Ruling.COUNTED)).isEqualTo(1);
    assertThat(replay.census().of(Ruling.REPEATED)).isEqualTo(2);
  }

  @Test
  void theFirstOfAnIdWins() {
    List<LogRecord> log = log(increment("alice", 5, 1, "a"), increment("bob", 5, 2, "a"));
    assertThat(totals(log)).isEqualTo(Map.of("alice", total(5, 1)));
    assertThat(replay.census().of(Ruling.REUSED)).isEqualTo(1);
  }

  @Test
  void aRepeatDoesNotBringBackWhatWasRevoked() {
    ScoreEvent action = increment("alice", 5, 1, "a");
    assertThat(totals(log(action, revocation("a"), action, revocation("a")))).isEmpty();
    assertThat(replay.census().of(Ruling.WITHDRAWN)).isEqualTo(1);
    assertThat(replay.census().of(Ruling.REPEATED_AFTER_REVOCATION)).isEqualTo(1);
    assertThat(replay.census().of(Ruling.REVOKED_AGAIN)).isEqualTo(1);
  }

  @Test
  void aRevocationBeforeItsActionHasNoEffect() {
    List<LogRecord> log = log(revocation("a"), increment("alice", 5, 1, "a"));
    assertThat(totals(log)).isEqualTo(Map.of("alice", total(5, 1)));
    assertThat(replay.census().of(Ruling.UNKNOWN_ACTION)).isEqualTo(1);
  }

  @Test
  void aLateActionTakesItsPlaceInTime() {
    List<LogRecord> log =
        log(set("alice", 10, 5, "b"), increment("alice", 3, 4, "a"), increment("alice", 2, 6, "c"));
    assertThat(totals(log)).isEqualTo(Map.of("alice", total(12, 6)));
  }

  @Test
  void settingWhatIsThereKeepsTheTimeItWasReached() {
    List<LogRecord> log = log(increment("alice", 10, 1, "a"), set("alice", 10, 5, "b"));
    assertThat(totals(log)).isEqualTo(Map.of("alice", total(10, 1)));
  }

  @Test
  void passesOverWhatCannotBeRead() {
    String json = json(increment("alice", 5, 1, "a"));
    List<LogRecord> log =
        List.of(
            record(0, 0, "a", "{"),
            record(0, 1, "a", null),
            record(0, 2, "b", json),
            record(0, 3, null, json),
            record(0, 4, "a", json));
    assertThat(totals(log)).isEqualTo(Map.of("alice", total(5, 1)));
    assertThat(replay.census().of(Ruling.UNREADABLE)).isEqualTo(4);
  }

  @Test
  void aScoreBeyondSixtyFourBitsIsToldByItsUser() {
    List<LogRecord> log = log(set("alice", Long.MAX_VALUE, 1, "a"), increment("alice", 1, 2, "b"));
    assertThatThrownBy(() -> totals(log))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("alice");
  }

  @Test
  void foldsMoreThanFitsInItsBuffers() {
    List<ScoreEvent> events = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      events.add(increment("user" + i % 7, 1, i, "action-" + i));
    }
    assertThat(totals(log(events, 4)).values().stream().mapToLong(Total::score).sum())
        .isEqualTo(200_000);
    assertThat(replay.census().of(Ruling.COUNTED)).isEqualTo(200_000);
  }

  private Map<String, Total> totals(List<LogRecord> log) {
    log.forEach(replay::add);
    return replay.totals();
  }

  private static Total total(long score, long second) {
    return new Total(score, second * 1_000);
  }
}
