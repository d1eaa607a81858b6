package io.scoreboard.command.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DerivedActionIdTest {

  /** Compared with {@code printf 'alice\n1200\n2026-11-22T03:00:00.000Z' | sha256sum}. */
  @Test
  void isTheHashOfTheThreeFields() {
    assertThat(DerivedActionId.of("alice", 1200, Instant.parse("2026-11-22T03:00:00Z")))
        .isEqualTo("derived.d749d4ebb677efd41703ea561ed492035623207d509900f186f67d00dcd3f7d9");
  }

  @Test
  void isTheSameForTheSameInstantInAnotherZone() {
    assertThat(DerivedActionId.of("alice", 1, Instant.parse("2026-11-22T04:00:00.0009+01:00")))
        .isEqualTo(DerivedActionId.of("alice", 1, Instant.parse("2026-11-22T03:00:00Z")));
  }

  @Test
  void differsWithEachField() {
    Instant time = Instant.parse("2026-11-22T03:00:00Z");
    assertThat(DerivedActionId.of("alice", 1, time))
        .isNotEqualTo(DerivedActionId.of("bob", 1, time))
        .isNotEqualTo(DerivedActionId.of("alice", 2, time))
        .isNotEqualTo(DerivedActionId.of("alice", 1, time.plusMillis(1)));
  }
}
