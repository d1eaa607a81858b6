package io.scoreboard.bench.questions;

import io.scoreboard.bench.log.LogLoader;
import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.Bar;
import io.scoreboard.bench.report.Figure;
import io.scoreboard.bench.system.Ours;
import io.scoreboard.bench.system.OursOnce;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How many events a second the projector folds from an empty state, and the audit checks; a
 * difference they find makes the answer void.
 */
final class Rebuild {

  private static final int ACTIONS_PER_USER = 10;
  private static final long SEED = 1;
  private static final int LOOKS = 100;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final double IDLE_CORES = 0.2;

  private final Session session;

  Rebuild(Session session) {
    this.session = session;
  }

  Answer answer() throws IOException {
    int events = session.plan().events();
    try (Ours ours = Ours.start(session.plan().root())) {
      session.tell("load %d events".formatted(events));
      int users = Math.max(1, events / ACTIONS_PER_USER);
      LogLoader.load(ours.target().bootstrapServers(), events, users, SEED);
      Session.awaitFolded(ours.target());
      awaitIdle(ours);
      OursOnce commands = new OursOnce(session.plan().root(), ours.dataDir());
      session.tell("audit verify");
      double audit = commands.recordsPerSecond("audit", "verify");
      ours.stop();
      session.tell("rebuild");
      return found(commands.recordsPerSecond("rebuild"), audit);
    }
  }

  /** Until the projector's own verification has read the new events as well. */
  private static void awaitIdle(Ours ours) throws IOException {
    for (int look = 0; look < LOOKS; look++) {
      double before = ours.cpuSeconds();
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      if (ours.cpuSeconds() - before < IDLE_CORES * BETWEEN_LOOKS.toSeconds()) {
        return;
      }
    }
    throw new IOException("the server was busy for minutes after it had folded the log");
  }

  private Answer found(double projector, double audit) {
    return new Answer(
        "rebuild",
        List.of(
            Figure.of("projector_per_s", projector),
            Figure.of("audit_per_s", audit),
            Figure.of("events", session.plan().events())),
        List.of(
            Bar.atLeast("projector_per_s", 40_000, "see docs/performance.md"),
            Bar.atLeast("audit_per_s", 200_000, "see docs/performance.md")),
        List.of(
            "the commands' own figures: audit verify beside an idle server, rebuild alone;"
                + " a user has "
                + ACTIONS_PER_USER
                + " actions"),
        Map.of());
  }
}
