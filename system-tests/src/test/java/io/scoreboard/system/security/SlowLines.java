package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Attempts to hold connections by being slow. Others are answered within {@value #BAR_MILLIS} ms
 * (p99) meanwhile; on a machine that takes longer than a fifth of that with nobody slow, within
 * five times what it takes then.
 */
class SlowLines {

  private static final int MANY = 300;
  private static final int BAR_MILLIS = 500;
  private static final int ALONE = 100;
  private static final Duration LONG = Duration.ofSeconds(90); // the edge gives them ten seconds

  private final Target target;
  private final String user = "slow-" + UUID.randomUUID().toString().substring(0, 8);

  SlowLines(Target target) {
    this.target = target;
  }

  @Test
  @DisplayName("SLOW-01 300 heads and bodies that trickle in delay nobody, and are cut")
  void othersAreAnsweredMeanwhile() throws Exception {
    List<Long> alone = new ArrayList<>();
    for (int i = 0; i < ALONE; i++) {
      alone.add(millisOf("before-" + i));
    }
    List<Long> millis = new ArrayList<>();
    try (SlowSenders senders =
        new SlowSenders(target.port(), MANY, target.token(user, "backend"))) {
      do {
        millis.add(millisOf("meanwhile-" + millis.size()));
      } while (!senders.areCut(LONG));
    }
    long usual = percentile(alone, 99);
    long p99 = percentile(millis, 99);
    System.out.printf(
        "%d updates while %d were slow: p50 %d ms, p99 %d ms; p99 %d ms with nobody slow%n",
        millis.size(), MANY, percentile(millis, 50), p99, usual);
    assertThat(p99).isLessThan(Math.max(BAR_MILLIS, 5 * usual));
  }

  private static long percentile(List<Long> millis, int percent) {
    millis.sort(null);
    return millis.get(millis.size() * percent / 100);
  }

  private long millisOf(String name) {
    String json =
        "{\"userId\":\"%1$s\",\"scoreDelta\":1,\"actionId\":\"%1$s-%2$s\"}".formatted(user, name);
    Request update = target.post("/api/score/update", json).bearer(target.token(user, "backend"));
    long begin = System.nanoTime();
    assertThat(update.send().status()).isIn(200, 202);
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }
}
