package io.scoreboard.bench.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.bench.load.Actions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgesTest {

  private final Actions actions = Actions.fresh(10);
  private final Ages ages = new Ages(actions, 100);

  @Test
  void aScoreIsAsOldAsTheActionThatGaveIt() {
    ages.begin(1_000);
    assertThat(ages.intended(3, 1)).isEqualTo(1_000 + Duration.ofMillis(30).toNanos());
    assertThat(ages.intended(3, 2)).isEqualTo(1_000 + Duration.ofMillis(130).toNanos());
  }

  @Test
  void readsUserAndScoreOutOfAMessage() {
    ages.begin(System.nanoTime() - Duration.ofSeconds(5).toNanos());
    see(actions.user(0));
    assertThat(ages.latencies().count()).isEqualTo(1);
    assertThat(ages.latencies().percentile(50)).isGreaterThanOrEqualTo(5_000);
  }

  @Test
  void passesOverTheScoresOfOtherRuns() {
    see(Actions.fresh(10).user(0));
    assertThat(ages.latencies().count()).isZero();
  }

  private void see(String user) {
    String text =
        "{\"type\":\"score_update\",\"data\":{\"user_id\":\"%s\",\"username\":\"x\",\"new_score\":1},"
            .formatted(user);
    ages.saw(ByteBuffer.wrap((text + "\"version\":7}").getBytes(StandardCharsets.UTF_8)));
  }
}
