package io.scoreboard.command.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuspicionWatchTest {

  private final AtomicLong nanos = new AtomicLong(-Duration.ofDays(1).toNanos());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SuspicionWatch watch =
      new SuspicionWatch(
          new SuspicionSettings(Duration.ofMinutes(1), 20, 50, 100), nanos::get, meters);

  @Test
  void staysQuietBelowEnoughAttempts() {
    observe("eve", 19, true);
    assertThat(raised()).isZero();
  }

  @Test
  void staysQuietWhenMostIsAccepted() {
    observe("alice", 100, false);
    observe("alice", 90, true);
    assertThat(raised()).isZero();
  }

  @Test
  void warnsOnceAWindow() {
    observe("eve", 100, true);
    assertThat(raised()).isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    observe("eve", 20, true);
    assertThat(raised()).isEqualTo(2);
  }

  @Test
  void warnsOfEachSubject() {
    observe("eve", 20, true);
    observe("mallory", 20, true);
    assertThat(raised()).isEqualTo(2);
  }

  @Test
  void forgetsWhatIsOlderThanTheWindow() {
    observe("eve", 19, true);
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    observe("eve", 1, true);
    assertThat(raised()).isZero();
  }

  private void observe(String subject, int times, boolean refused) {
    IntStream.range(0, times).forEach(_ -> watch.observe(subject, refused));
  }

  private double raised() {
    return meters.counter("scoreboard.suspicious.activity").count();
  }
}
