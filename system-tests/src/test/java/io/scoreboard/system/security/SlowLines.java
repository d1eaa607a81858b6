package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Attempts to hold connections by being slow. */
class SlowLines {

  private static final int MANY = 300;
  private static final Duration LONG = Duration.ofSeconds(90); // the edge gives them ten seconds

  private final Target target;
  private final String user = "slow-" + UUID.randomUUID().toString().substring(0, 8);

  SlowLines(Target target) {
    this.target = target;
  }

  @Test
  @DisplayName("SLOW-01 the API answers while 300 heads and bodies trickle in, and cuts them")
  void othersAreAnsweredMeanwhile() throws Exception {
    List<Long> millis = new ArrayList<>();
    try (SlowSenders senders =
        new SlowSenders(target.port(), MANY, target.token(user, "backend"))) {
      do {
        millis.add(millisOf(millis.size()));
      } while (!senders.areCut(LONG));
    }
    millis.sort(null);
    System.out.printf(
        "%d updates while %d were slow: p50 %d ms, p99 %d ms%n",
        millis.size(), MANY, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
  }

  private long millisOf(int number) {
    String json =
        "{\"userId\":\"%1$s\",\"scoreDelta\":1,\"actionId\":\"%1$s-%2$d\"}".formatted(user, number);
    Request update = target.post("/api/score/update", json).bearer(target.token(user, "backend"));
    long begin = System.nanoTime();
    assertThat(update.send().status()).isIn(200, 202);
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }
}
