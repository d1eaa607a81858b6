package io.scoreboard.projector.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CatchUpTest {

  private static final TopicPartition INPUT = new TopicPartition("input", 0);

  private long end = 10;
  private long taken;
  private Instant now = Instant.EPOCH;
  private final CatchUp catchUp =
      new CatchUp(
          () -> Map.of(INPUT, end), ends -> Math.max(0, ends.get(INPUT) - taken), () -> now);

  @Test
  void waitsForEverythingThatWasThere() {
    assertThat(catchUp.look()).isFalse();
    taken = 9;
    assertThat(catchUp.look()).isFalse();
    taken = 10;
    assertThat(catchUp.look()).isTrue();
  }

  @Test
  void waitsForWhatTheFirstStageMadeMeanwhile() {
    assertThat(catchUp.look()).isFalse();
    end = 12;
    taken = 10;
    assertThat(catchUp.look()).isFalse();
    taken = 12;
    assertThat(catchUp.look()).isTrue();
  }

  @Test
  void startsOverWhenItTookTooLong() {
    assertThat(catchUp.look()).isFalse();
    now = now.plus(CatchUp.FRESH).plus(Duration.ofMillis(1));
    taken = 10;
    assertThat(catchUp.look()).isFalse();
    assertThat(catchUp.look()).isTrue();
  }

  @Test
  void doesNotWaitForALogThatNeverStopsGrowing() {
    assertThat(catchUp.look()).isFalse();
    end = 1_000;
    taken = 1_000;
    assertThat(catchUp.look()).isTrue();
  }
}
