package io.scoreboard.bench.questions;

import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.Bar;
import io.scoreboard.bench.report.Figure;
import io.scoreboard.bench.system.Contestant;
import io.scoreboard.bench.viewers.OpenFiles;
import io.scoreboard.bench.viewers.SocketFloor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many messages to viewers a second of processor time pays for, and how old what they see is
 * under load; a viewer that is sent away makes the answer void.
 */
final class Fanout {

  private static final int MESSAGE_BYTES = 120;

  private final Session session;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Fanout(Session session) {
    this.session = session;
  }

  Answer answer() throws IOException {
    int smallest = session.plan().viewers().getFirst();
    session.tell("heap of idle viewers"); // before any others, whose remains would go meanwhile
    heap(session.ours(), smallest);
    for (int viewers : session.plan().viewers()) {
      String fault = measure(viewers, viewers == smallest ? "" : "_" + viewers);
      if (!fault.isEmpty()) {
        notes.add("%s with %d viewers: %s".formatted(Answer.VOID, viewers, fault));
      }
    }
    ViewersUnderLoad load = new ViewersUnderLoad(session);
    load.measure();
    figures.addAll(load.figures());
    bars.addAll(load.bars());
    notes.addAll(load.notes());
    notes.add("messages counted on raw sockets at 50 updates/s; processor time of all processes");
    notes.add("floor: one write of %d bytes to each socket".formatted(MESSAGE_BYTES));
    return new Answer("fanout", figures, bars, notes, Map.of());
  }

  /** Why that size counts for nothing; empty if it is sound. */
  private String measure(int viewers, String suffix) throws IOException {
    if (!OpenFiles.suffice(viewers)) {
      return "ulimit -n is %d, too few for both ends of all".formatted(OpenFiles.limit());
    }
    Contestant ours = session.ours();
    Optional<Contestant> peer = session.peer();
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    List<Double> floor = new ArrayList<>();
    for (int round = 1; round <= session.plan().rounds(); round++) {
      session.tell("fan-out to %d, round %d".formatted(viewers, round));
      Delivery mine = Delivery.run(ours, viewers, session.plan().round());
      Delivery theirs =
          peer.isPresent()
              ? Delivery.run(peer.get(), viewers, session.plan().round())
              : Delivery.NONE;
      floor.add(new SocketFloor(viewers, MESSAGE_BYTES).perCpuSecond(Duration.ofSeconds(2)));
      if (!(mine.fault() + theirs.fault()).isEmpty()) {
        return mine.fault() + theirs.fault();
      }
      first.add(mine.perCpuSecond());
      second.add(theirs.perCpuSecond());
    }
    report(suffix, first, second, floor);
    return "";
  }

  private void report(String suffix, List<Double> ours, List<Double> peer, List<Double> floor) {
    figures.add(Figure.median("ours_per_cpu_s" + suffix, ours));
    figures.add(Figure.median("peer_per_cpu_s" + suffix, peer));
    figures.add(Ratios.of("ratio" + suffix, ours, peer));
    figures.add(Figure.median("floor_per_cpu_s" + suffix, floor));
    String obstacle =
        "%.1f µs of processor time a message against %.1f; the bare write takes %.1f"
            .formatted(
                1e6 / Figure.median(ours), 1e6 / Figure.median(peer), 1e6 / Figure.median(floor));
    bars.add(Bar.atLeast("ratio" + suffix, 1.3, obstacle));
  }

  private void heap(Contestant ours, int viewers) throws IOException {
    double bytes = IdleViewers.heapEach(ours, viewers);
    if (bytes <= 0) {
      notes.add(Answer.VOID + " heap of idle viewers: something else was freed meanwhile");
    }
    figures.add(Figure.of("heap_per_viewer_bytes", bytes > 0 ? bytes : Double.NaN));
    bars.add(Bar.atMost("heap_per_viewer_bytes", 16_384, "see docs/performance.md"));
  }
}
