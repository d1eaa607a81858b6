package io.scoreboard.bench.questions;

import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.Bar;
import io.scoreboard.bench.report.Figure;
import io.scoreboard.bench.system.Ours;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How long from the command to the line that says it is ready, and what it occupies idle. */
final class Start {

  private static final Duration IDLE = Duration.ofSeconds(10);

  private final Session session;

  Start(Session session) {
    this.session = session;
  }

  Answer answer() throws IOException {
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    for (int round = 1; round <= session.plan().rounds(); round++) {
      session.tell("start, round " + round);
      try (Ours fresh = Ours.start(session.plan().root())) {
        first.add(fresh.startedIn().toMillis() / 1000.0);
        LockSupport.parkNanos(IDLE.toNanos());
        memory.add(fresh.residentMegabytes());
        fresh.stop();
        Ours second = Ours.start(session.plan().root(), fresh.dataDir());
        again.add(second.startedIn().toMillis() / 1000.0);
        second.stop();
      }
    }
    return new Answer(
        "start",
        List.of(
            Figure.median("ready_s", first),
            Figure.median("again_s", again),
            Figure.median("rss_mb", memory)),
        List.of(
            Bar.atMost("ready_s", 6, "see docs/performance.md"),
            Bar.atMost("rss_mb", 700, "see docs/performance.md")),
        List.of("built jars; ready_s on an empty directory, again_s on the same one after a stop"),
        Map.of());
  }
}
