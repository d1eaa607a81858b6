package io.scoreboard.bench.questions;

import io.scoreboard.bench.load.KafkaFloor;
import io.scoreboard.bench.load.Latencies;
import io.scoreboard.bench.load.OpenLoop;
import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.Bar;
import io.scoreboard.bench.report.Figure;
import io.scoreboard.bench.report.LinePlot;
import io.scoreboard.bench.report.LinePlot.Line;
import io.scoreboard.bench.system.Contestant;
import io.scoreboard.bench.system.Processors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long from the moment an action was meant to be sent until a viewer has the frame with its
 * score, beside raw Kafka in the same round; a frame that is missing makes the answer void.
 */
final class Latency {

  private final Session session;
  private final Curve ours = new Curve();
  private final Curve answers = new Curve();
  private final Curve peer = new Curve();
  private final Curve floor = new Curve();
  private String fault = "";

  Latency(Session session) {
    this.session = session;
  }

  /** Percentiles of each round, and all times together. */
  private static final class Curve {
    final List<Double> middle = new ArrayList<>();
    final List<Double> high = new ArrayList<>();
    final List<Double> stolen = new ArrayList<>();
    final Latencies all = new Latencies();

    void add(Latencies round) {
      middle.add(round.percentile(50));
      high.add(round.percentile(99));
      all.add(round);
    }
  }

  Answer answer() throws Exception {
    Contestant first = session.ours();
    Optional<Contestant> second = session.peer();
    OpenLoop load = new OpenLoop(session.plan().rate(), session.plan().round());
    for (int round = 1; round <= session.plan().rounds(); round++) {
      session.tell("latency, round " + round);
      Latencies raw = new Latencies();
      new KafkaFloor(first.target().bootstrapServers()).run(load, raw);
      floor.add(raw);
      answers.add(measure(first, load, ours).outcome().answers());
      if (second.isPresent()) {
        var _ = measure(second.get(), load, peer);
      }
    }
    return fault.isEmpty() ? found() : Answer.voided("latency", fault);
  }

  private Watched measure(Contestant contestant, OpenLoop load, Curve curve) throws IOException {
    Processors then = Processors.untilNow();
    Watched seen = Watched.run(contestant.target(), load, load.calls(), 1, 0);
    curve.stolen.add(Processors.untilNow().stolenPercentSince(then));
    curve.add(seen.ages());
    fault = fault.isEmpty() ? seen.fault(load.calls()) : fault;
    return seen;
  }

  private Answer found() {
    List<Figure> figures =
        List.of(
            Figure.median("p50_ms", ours.middle),
            Figure.median("p99_ms", ours.high),
            Figure.median("answer_p50_ms", answers.middle),
            Figure.median("answer_p99_ms", answers.high),
            Figure.median("floor_p50_ms", floor.middle),
            Figure.median("floor_p99_ms", floor.high),
            Ratios.of("floor_ratio", ours.middle, floor.middle),
            Figure.median("peer_p50_ms", peer.middle),
            Figure.median("peer_p99_ms", peer.high),
            Figure.median("ours_stolen_percent", ours.stolen),
            Figure.median("peer_stolen_percent", peer.stolen));
    return new Answer(
        "latency",
        figures,
        List.of(Bar.atMost("floor_ratio", 6, obstacle())),
        List.of(
            "POST → WebSocket frame, open loop, %d/s".formatted(session.plan().rate()),
            "floor: one raw Kafka send → poll on the same broker; ratio of the p50 of each round"),
        Map.of("latency-percentiles.svg", plot()));
  }

  /** How the time divides. */
  private String obstacle() {
    return "%.1f ms to the answer and %.1f ms from there to the frame, at p50"
        .formatted(
            Figure.median(answers.middle),
            Figure.median(ours.middle) - Figure.median(answers.middle));
  }

  private LinePlot plot() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("ours", ours.all.curve()));
    lines.add(new Line("raw Kafka", floor.all.curve()));
    if (peer.all.count() > 0) {
      lines.add(new Line("peer", peer.all.curve()));
    }
    return new LinePlot(
        "POST → frame at %d/s".formatted(session.plan().rate()),
        "slower than all but one in … actions",
        true,
        "ms",
        true,
        lines);
  }
}
