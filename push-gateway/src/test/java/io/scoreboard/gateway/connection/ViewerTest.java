package io.scoreboard.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ViewerTest {

  private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

  private final Traffic traffic = new Traffic();
  private final AtomicLong nanos = new AtomicLong();
  private final List<Viewer> gone = new ArrayList<>();
  private final RecordingWire wire = RecordingWire.stalled();
  private final Viewer viewer = new Viewer(terms(), wire, gone::add, nanos::get);

  @Test
  void endsAConnectionWhoseSendIsUnfinished() {
    viewer.offer(List.of(new TopTenFrame("1")));
    checkAfter(Duration.ofMillis(5_001));
    assertThat(wire.ending).contains(Ending.TOO_SLOW);
    assertThat(traffic.slow().sum()).isEqualTo(1);
  }

  @Test
  void keepsASlowConnectionWhoseSendsFinish() {
    for (int i = 0; i < 10; i++) {
      viewer.offer(List.of(new TopTenFrame("1")));
      checkAfter(Duration.ofSeconds(4));
      viewer.heard();
      wire.finish();
    }
    assertThat(wire.ending).isEmpty();
  }

  @Test
  void cutsAConnectionThatDoesNotEnd() {
    viewer.end(Ending.DRAINING);
    checkAfter(Duration.ofSeconds(1));
    assertThat(wire.cut).isFalse();
    checkAfter(Duration.ofMillis(1));
    assertThat(wire.cut).isTrue();
    assertThat(gone).containsExactly(viewer);
  }

  @Test
  void endsWhenTheTokenEnds() {
    viewer.check(START.plusSeconds(3_599));
    assertThat(wire.ending).isEmpty();
    viewer.check(START.plusSeconds(3_600));
    assertThat(wire.ending).contains(Ending.TOKEN_EXPIRED);
  }

  @Test
  void cutsAPeerThatIsSilent() {
    checkAfter(Duration.ofSeconds(60));
    assertThat(wire.cut).isFalse();
    wire.finish();
    checkAfter(Duration.ofMillis(1));
    assertThat(wire.cut).isTrue();
  }

  @Test
  void keepsAPeerThatAnswersHeartbeats() {
    for (int i = 0; i < 100; i++) {
      checkAfter(Duration.ofSeconds(2));
      if (wire.finish()) {
        viewer.heard();
      }
    }
    assertThat(wire.cut).isFalse();
    assertThat(wire.frames).hasSize(10).containsOnly(new Heartbeat());
  }

  @Test
  void sendsNothingOnceItEnds() {
    viewer.end(Ending.DRAINING);
    viewer.offer(List.of(new TopTenFrame("1")));
    assertThat(wire.frames).isEmpty();
  }

  @Test
  void isGoneOnce() {
    viewer.gone();
    viewer.cut();
    viewer.gone();
    assertThat(gone).containsExactly(viewer);
  }

  @Test
  void leavesTheServerTimeToSayWhyASendFailed() {
    viewer.offer(List.of(new TopTenFrame("1")));
    wire.fail();
    checkAfter(Duration.ofSeconds(1));
    assertThat(wire.cut).isFalse();
    checkAfter(Duration.ofMillis(1));
    assertThat(wire.cut).isTrue();
    assertThat(gone).containsExactly(viewer);
  }

  private void checkAfter(Duration time) {
    nanos.addAndGet(time.toNanos());
    viewer.check(START);
  }

  private Terms terms() {
    return new Terms(
        START.plusSeconds(3_600),
        new Pulse(Duration.ofSeconds(20), Optional.of(Duration.ofSeconds(60))),
        Duration.ofSeconds(7),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        traffic);
  }
}
