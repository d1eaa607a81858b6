package io.scoreboard.gateway.fanout;

import static io.scoreboard.gateway.Fixtures.board;
import static io.scoreboard.gateway.Fixtures.row;
import static io.scoreboard.gateway.Fixtures.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.Board;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.TopTen;
import io.scoreboard.gateway.connection.Frame;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Pulse;
import io.scoreboard.gateway.connection.RecordingWire;
import io.scoreboard.gateway.connection.Terms;
import io.scoreboard.gateway.connection.Traffic;
import io.scoreboard.gateway.connection.Utf8Text;
import io.scoreboard.gateway.connection.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FanoutTest {

  private static final Pulse PULSE = new Pulse(Duration.ofHours(1), Optional.empty());

  private final Audience audience = new Audience("test", new VersionsOnly(), PULSE);
  private final List<Long> delivered = new ArrayList<>();
  private final Fanout fanout = new Fanout(List.of(audience), new Signal(), delivered::add);

  @Test
  void sendsTheSnapshotFirst() {
    publish(board(3, row("alice", 1)), 10);
    RecordingWire wire = join(RecordingWire.prompt());
    fanout.publishScore(new Change<>(update("alice", 1, 3), 11));
    fanout.tick();
    assertThat(wire.frames).containsExactly(new TopTenFrame("3"));
  }

  @Test
  void sendsAnEmptySnapshotBeforeAnythingIsScored() {
    RecordingWire wire = join(RecordingWire.prompt());
    fanout.tick();
    assertThat(wire.frames).containsExactly(new TopTenFrame("0"));
  }

  @Test
  void tellsTheTopTenOnlyWhenItLooksDifferent() {
    RecordingWire wire = join(RecordingWire.prompt());
    fanout.tick();
    publish(board(1, row("alice", 1)), 10);
    fanout.tick();
    publish(board(2, row("alice", 1)), 11);
    fanout.tick();
    assertThat(wire.frames).containsExactly(new TopTenFrame("0"), new TopTenFrame("1"));
  }

  @Test
  void tellsOnlyTheNewestOfATick() {
    RecordingWire wire = join(RecordingWire.prompt());
    fanout.tick();
    fanout.publishScore(new Change<>(update("alice", 1, 1), 10));
    fanout.publishScore(new Change<>(update("alice", 2, 2), 11));
    fanout.tick();
    assertThat(wire.frames).endsWith(new ScoreFrame("alice", "2")).hasSize(2);
    assertThat(delivered).containsExactly(11L);
  }

  @Test
  void tellsNothingToThoseWhoLeft() {
    RecordingWire wire = RecordingWire.prompt();
    Viewer viewer = viewer(wire);
    fanout.join(audience, viewer);
    viewer.gone();
    fanout.tick();
    assertThat(audience.size()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void neverGoesBackAndAlwaysEndsAtTheNewest(long seed) {
    Random random = new Random(seed);
    List<RecordingWire> wires = new ArrayList<>();
    Map<String, Long> newest = new HashMap<>();
    for (long version = 1; version <= 2_000; version++) {
      step(random, version, wires, newest);
    }
    fanout.tick();
    wires.forEach(wire -> assertThatItEndsAtTheNewest(wire, newest));
  }

  private void step(
      Random random, long version, List<RecordingWire> wires, Map<String, Long> newest) {
    String user = random.nextInt(4) == 0 ? "" : "user" + random.nextInt(20);
    if (user.isEmpty()) {
      publish(board(version, row("alice", version)), version);
    } else {
      fanout.publishScore(new Change<>(update(user, version, version), version));
    }
    newest.put(user, version);
    if (random.nextInt(3) == 0) {
      fanout.tick();
    }
    if (wires.size() < 10 && version < 100) {
      wires.add(join(RecordingWire.stalled()));
      fanout.tick();
    }
    wires.stream().filter(_ -> random.nextInt(5) == 0).forEach(RecordingWire::finish);
  }

  private static void assertThatItEndsAtTheNewest(RecordingWire wire, Map<String, Long> newest) {
    while (wire.finish()) {}
    Map<String, Long> last = new HashMap<>();
    for (Frame frame : wire.frames) {
      long version = version(frame);
      assertThat(version).isGreaterThan(last.getOrDefault(key(frame), -1L));
      last.put(key(frame), version);
    }
    assertThat(last).containsAllEntriesOf(newest);
  }

  private void publish(Board board, long recordedAt) {
    fanout.publishTopTen(new Change<>(TopTen.of(board), recordedAt));
  }

  private RecordingWire join(RecordingWire wire) {
    fanout.join(audience, viewer(wire));
    return wire;
  }

  private Viewer viewer(RecordingWire wire) {
    Duration anHour = Duration.ofHours(1);
    Terms terms = new Terms(Instant.MAX, PULSE, anHour, anHour, anHour, new Traffic());
    return new Viewer(terms, wire, audience::remove, System::nanoTime);
  }

  private static String key(Frame frame) {
    return frame instanceof ScoreFrame score ? score.userId() : "";
  }

  private static long version(Frame frame) {
    return switch (frame) {
      case TopTenFrame(Utf8Text text) -> Long.parseLong(text.toString());
      case ScoreFrame(_, Utf8Text text) -> Long.parseLong(text.toString());
      case Frame.Heartbeat() -> throw new AssertionError("no heartbeat is due");
    };
  }

  /** Shows nothing but versions. */
  private static final class VersionsOnly implements Encoding {

    @Override
    public TopTenFrame encode(TopTen topTen) {
      return new TopTenFrame(Long.toString(topTen.version()));
    }

    @Override
    public ScoreFrame encode(ScoreUpdate update) {
      return new ScoreFrame(update.userId(), Long.toString(update.version().toLong()));
    }
  }
}
