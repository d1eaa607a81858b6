package io.scoreboard.bench.questions;

import io.scoreboard.bench.load.KafkaAppends;
import io.scoreboard.bench.load.Outcome;
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
 * How many actions a second are answered with a new score over 64 connections; one that is refused
 * makes the answer void.
 */
final class Ingest {

  private final Session session;
  private final Side ours = new Side();
  private final Side peer = new Side();
  private final List<Double> floor = new ArrayList<>();

  Ingest(Session session) {
    this.session = session;
  }

  /** What one side did in each round. */
  private static final class Side {
    final List<Double> rates = new ArrayList<>();
    final List<Double> cpuMillis = new ArrayList<>();
    final List<Double> stolen = new ArrayList<>();
    final List<double[]> overTime = new ArrayList<>();
    String fault = "";

    void add(Outcome outcome, double cpuSeconds, double stolenPercent) {
      stolen.add(stolenPercent);
      rates.add(outcome.rate());
      cpuMillis.add(cpuSeconds * 1000 / outcome.accepted());
      fault = fault.isEmpty() ? outcome.fault() : fault;
      for (int count : outcome.perSecond()) {
        overTime.add(new double[] {overTime.size(), count});
      }
    }
  }

  Answer answer() throws Exception {
    Contestant first = session.ours();
    Optional<Contestant> second = session.peer();
    for (int round = 1; round <= session.plan().rounds(); round++) {
      session.tell("ingest, round " + round);
      floor.add(
          new KafkaAppends(first.target().bootstrapServers(), Session.CONNECTIONS)
              .perSecond(session.plan().round().dividedBy(2)));
      measure(first, ours);
      if (second.isPresent()) {
        measure(second.get(), peer);
      }
    }
    String fault = ours.fault + peer.fault;
    return fault.isEmpty() ? found() : Answer.voided("ingest", fault);
  }

  private void measure(Contestant contestant, Side side) throws IOException {
    double before = contestant.cpuSeconds();
    Processors then = Processors.untilNow();
    Outcome outcome = session.post(contestant.target(), Session.manyUsers());
    side.add(
        outcome, contestant.cpuSeconds() - before, Processors.untilNow().stolenPercentSince(then));
  }

  private Answer found() {
    List<Figure> figures =
        List.of(
            Figure.median("ours_per_s", ours.rates),
            Figure.median("peer_per_s", peer.rates),
            Ratios.of("ratio", ours.rates, peer.rates),
            Figure.median("floor_per_s", floor),
            Figure.median("ours_cpu_ms", ours.cpuMillis),
            Figure.median("peer_cpu_ms", peer.cpuMillis),
            Figure.median("ours_stolen_percent", ours.stolen),
            Figure.median("peer_stolen_percent", peer.stolen));
    return new Answer(
        "ingest",
        figures,
        List.of(Bar.atLeast("ratio", 1.0, obstacle())),
        List.of(
            "64 connections, closed loop, all on the same cores; every action answered with a"
                + " score",
            "floor: raw Kafka appends, acks=all, 64 under way",
            "durability: the peer's Redis syncs its file before it answers; our Kafka answers when"
                + " the record is in the log of the broker, which the system writes to disk later"),
        Map.of("ingest-throughput.svg", plot()));
  }

  private String obstacle() {
    return "%.2f ms of processor time an action against %.2f"
        .formatted(Figure.median(ours.cpuMillis), Figure.median(peer.cpuMillis));
  }

  private LinePlot plot() {
    List<Line> lines =
        List.of(new Line("ours", ours.overTime), new Line("peer", peer.overTime)).stream()
            .filter(line -> !line.points().isEmpty())
            .toList();
    return new LinePlot(
        "Accepted actions over time", "second of load", false, "actions/s", false, lines);
  }
}
