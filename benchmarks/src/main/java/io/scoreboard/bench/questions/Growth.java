package io.scoreboard.bench.questions;

import io.scoreboard.bench.load.Actions;
import io.scoreboard.bench.load.Outcome;
import io.scoreboard.bench.log.LogLoader;
import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.Bar;
import io.scoreboard.bench.report.Figure;
import io.scoreboard.bench.report.LinePlot;
import io.scoreboard.bench.report.LinePlot.Line;
import io.scoreboard.bench.system.Ours;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an action costs as users become more: processor time of the server for each accepted action,
 * over all users in turn; a refusal makes the answer void.
 */
final class Growth {

  private final Session session;
  private final List<Figure> figures = new ArrayList<>();
  private final List<double[]> costs = new ArrayList<>();
  private final Actions everyone;

  Growth(Session session) {
    this.session = session;
    this.everyone = Actions.fresh(session.plan().users().getLast());
  }

  Answer answer() throws IOException {
    try (Ours ours = Ours.start(session.plan().root())) {
      session.warmUp("ours", ours.target(), session.plan().warmUp());
      for (int users : session.plan().users()) {
        session.tell("load %d users".formatted(users));
        LogLoader.load(ours.target().bootstrapServers(), users, everyone.more(users)::event);
        Session.awaitFolded(ours.target());
        String fault = measure(ours, users);
        if (!fault.isEmpty()) {
          return Answer.voided("growth", "%d users: %s".formatted(users, fault));
        }
      }
    }
    return found();
  }

  private String measure(Ours ours, int users) throws IOException {
    List<Double> millis = new ArrayList<>();
    for (int round = 1; round <= session.plan().rounds(); round++) {
      session.tell("growth, %d users, round %d".formatted(users, round));
      double cpu = ours.cpuSeconds();
      Outcome outcome = session.post(ours.target(), everyone.more(users));
      if (!outcome.fault().isEmpty()) {
        return outcome.fault();
      }
      millis.add((ours.cpuSeconds() - cpu) * 1000 / outcome.accepted());
    }
    figures.add(Figure.median("cpu_ms_at_" + users, millis));
    costs.add(new double[] {users, Figure.median(millis)});
    return "";
  }

  private Answer found() {
    figures.add(Figure.of("ratio", costs.getLast()[1] / costs.getFirst()[1]));
    return new Answer(
        "growth",
        figures,
        List.of(Bar.atMost("ratio", 1.5, "see docs/performance.md")),
        List.of("processor time of the server for an accepted action, 64 connections"),
        Map.of(
            "growth-cost.svg",
            new LinePlot(
                "Cost of an action as users become more",
                "users",
                true,
                "ms of processor time",
                false,
                List.of(new Line("ours", costs)))));
  }
}
