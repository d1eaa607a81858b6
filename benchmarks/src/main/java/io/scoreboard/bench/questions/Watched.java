package io.scoreboard.bench.questions;

import io.scoreboard.bench.load.Actions;
import io.scoreboard.bench.load.Latencies;
import io.scoreboard.bench.load.OpenLoop;
import io.scoreboard.bench.load.Outcome;
import io.scoreboard.bench.load.Pace;
import io.scoreboard.bench.load.ScoreLoad;
import io.scoreboard.bench.system.Target;
import io.scoreboard.bench.viewers.Ages;
import io.scoreboard.bench.viewers.Crowd;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A load at a fixed rate before viewers.
 *
 * @param ages of what the watched ones among them saw
 * @param lost viewers that were sent away
 */
record Watched(Outcome outcome, Latencies ages, long lost) {

  /** So many viewers tell what they see; the others only count. */
  private static final int SAMPLE = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Watched run(Target target, OpenLoop load, int users, int viewers, int stalling)
      throws IOException {
    Actions actions = Actions.fresh(users);
    Ages ages = new Ages(actions, load.perSecond());
    try (Crowd crowd = Crowd.open(target, viewers, stalling, SAMPLE, ages)) {
      Pace.Open pace = Pace.Open.soon(load);
      ages.begin(pace.begin());
      Outcome outcome = ScoreLoad.run(target, Session.CONNECTIONS, actions, pace);
      awaitQuiet(crowd);
      return new Watched(outcome, ages.latencies(), crowd.lost());
    }
  }

  /** Until nothing has come for half a second. */
  private static void awaitQuiet(Crowd crowd) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long before = -1;
    while (crowd.messages() != before && System.nanoTime() < end) {
      before = crowd.messages();
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  /**
   * Why it counts for nothing; empty if it is sound.
   *
   * @param frames that must have been seen at least
   */
  String fault(int frames) {
    if (!outcome.fault().isEmpty()) {
      return outcome.fault();
    }
    if (lost > 0) {
      return lost + " viewers were sent away";
    }
    return ages.count() >= frames ? "" : (frames - ages.count()) + " frames are missing";
  }
}
