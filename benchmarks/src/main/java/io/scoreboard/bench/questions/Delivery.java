package io.scoreboard.bench.questions;

import io.scoreboard.bench.load.OpenLoop;
import io.scoreboard.bench.load.Outcome;
import io.scoreboard.bench.load.Pace;
import io.scoreboard.bench.load.ScoreLoad;
import io.scoreboard.bench.system.Contestant;
import io.scoreboard.bench.viewers.Crowd;
import java.io.IOException;
import java.time.Duration;

/**
 * What it took to tell a crowd of a steady trickle of updates.
 *
 * @param perCpuSecond messages for a second of processor time
 * @param fault why it counts for nothing; empty if it is sound
 */
record Delivery(double perCpuSecond, String fault) {

  /** Of nobody. */
  static final Delivery NONE = new Delivery(Double.NaN, "");

  private static final int UPDATES_PER_SECOND = 50;

  static Delivery run(Contestant contestant, int viewers, Duration length) throws IOException {
    try (Crowd crowd = Crowd.open(contestant.target(), viewers, 0, 0, _ -> {})) {
      double cpu = contestant.cpuSeconds();
      long messages = crowd.messages();
      Outcome outcome =
          ScoreLoad.run(
              contestant.target(),
              Session.CONNECTIONS,
              Session.manyUsers(),
              Pace.Open.soon(new OpenLoop(UPDATES_PER_SECOND, length)));
      long told = crowd.messages() - messages;
      double took = contestant.cpuSeconds() - cpu;
      String fault = crowd.lost() == 0 ? outcome.fault() : crowd.lost() + " viewers were sent away";
      return new Delivery(told / took, fault);
    }
  }
}
