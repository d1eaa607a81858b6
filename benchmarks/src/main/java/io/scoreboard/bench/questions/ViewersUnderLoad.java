package io.scoreboard.bench.questions;

import io.scoreboard.bench.load.OpenLoop;
import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.Bar;
import io.scoreboard.bench.report.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How old what a thousand viewers see is at 500 accepted actions a second, without and with a tenth
 * of them stalled, in turns; a refusal or a lost viewer makes the figures void.
 */
final class ViewersUnderLoad {

  private static final int VIEWERS = 1_000;
  private static final int PER_SECOND = 500;
  private static final int USERS = 100;

  private final Session session;
  private final List<Double> all = new ArrayList<>();
  private final List<Double> stalled = new ArrayList<>();
  private String fault = "";

  ViewersUnderLoad(Session session) {
    this.session = session;
  }

  void measure() throws IOException {
    for (int round = 1; round <= session.plan().rounds() && fault.isEmpty(); round++) {
      session.tell("viewers under load, round " + round);
      run(0, all);
      run(VIEWERS / 10, stalled);
    }
  }

  private void run(int stalling, List<Double> high) throws IOException {
    OpenLoop load = new OpenLoop(PER_SECOND, session.plan().round());
    Watched seen = Watched.run(session.ours().target(), load, USERS, VIEWERS, stalling);
    fault = fault.isEmpty() ? seen.fault(1) : fault;
    high.add(seen.ages().percentile(99));
  }

  List<Figure> figures() {
    return fault.isEmpty()
        ? List.of(
            Figure.median("load_p99_ms", all),
            Figure.median("load_stalled_p99_ms", stalled),
            Ratios.of("load_stalled_ratio", stalled, all))
        : List.of();
  }

  List<Bar> bars() {
    return List.of(
        Bar.atMost("load_p99_ms", 250, "the two cores are full"),
        Bar.atMost("load_stalled_ratio", 1.2, "the two cores are full"));
  }

  List<String> notes() {
    String what =
        "viewers under load: %d viewers, %d actions/s for %d users"
            .formatted(VIEWERS, PER_SECOND, USERS);
    return fault.isEmpty() ? List.of(what) : List.of(Answer.VOID + ", " + what + ": " + fault);
  }
}
