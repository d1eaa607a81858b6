package io.scoreboard.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  @Test
  void meansEveryCallForItsOwnTimeHoweverLateItIs() {
    long start = System.nanoTime() - Duration.ofSeconds(10).toNanos();
    List<Long> intended = new ArrayList<>();
    new OpenLoop(4, Duration.ofSeconds(1)).run(start, (_, time) -> intended.add(time - start));
    assertThat(intended).containsExactly(0L, 250_000_000L, 500_000_000L, 750_000_000L);
  }

  @Test
  void aStallCountsAgainstTheOneWhoStalls() {
    Latencies latencies = new Latencies();
    latencies.record(System.nanoTime() - Duration.ofSeconds(2).toNanos());
    assertThat(latencies.percentile(50)).isGreaterThanOrEqualTo(2_000);
  }
}
