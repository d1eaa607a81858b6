package io.scoreboard.gateway.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {

  private final Signal signal = new Signal();
  private final AtomicInteger ticks = new AtomicInteger();
  private final Ticker ticker = new Ticker(signal, Duration.ofMillis(1), this::tick);

  @AfterEach
  void stop() {
    ticker.close();
  }

  @Test
  void ticksOnlyWhenThereIsSomethingToTell() {
    ticker.start();
    signal.raise();
    await().until(() -> ticks.get() == 1);
    await().during(Duration.ofMillis(50)).until(() -> ticks.get() == 1);
  }

  @Test
  void goesOnAfterATickThatFailed() {
    ticks.set(-1);
    ticker.start();
    signal.raise();
    await().until(() -> ticker.failures() == 1);
    signal.raise();
    await().until(() -> ticks.get() == 1);
  }

  @Test
  void conflatesWhatIsRaisedBeforeATick() {
    for (int i = 0; i < 1_000; i++) {
      signal.raise();
    }
    ticker.start();
    await().until(() -> ticks.get() > 0);
    await().during(Duration.ofMillis(50)).untilAsserted(() -> assertThat(ticks).hasValue(1));
  }

  private void tick() {
    if (ticks.getAndIncrement() < 0) {
      throw new IllegalStateException("a tick that fails");
    }
  }
}
