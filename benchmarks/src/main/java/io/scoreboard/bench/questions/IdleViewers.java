package io.scoreboard.bench.questions;

import io.scoreboard.bench.system.Contestant;
import io.scoreboard.bench.system.Ours;
import io.scoreboard.bench.viewers.Crowd;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a viewer occupies while nothing happens. */
final class IdleViewers {

  private static final int TRIES = 15;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final double STILL = 0.998;

  private IdleViewers() {}

  /** Bytes of live objects for each of them; NaN if the process is not known. */
  static double heapEach(Contestant contestant, int viewers) throws IOException {
    if (!(contestant instanceof Ours ours)) {
      return Double.NaN;
    }
    long before = quietHeap(ours);
    try (Crowd crowd = Crowd.open(ours.target(), viewers, 0, 0, _ -> {})) {
      double each = (double) (ours.liveHeap() - before) / viewers;
      return crowd.lost() == 0 ? each : Double.NaN;
    }
  }

  /** Once those who watched before are gone: they leave in their own time. */
  private static long quietHeap(Ours ours) throws IOException {
    long heap = ours.liveHeap();
    for (int i = 0; i < TRIES; i++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      long next = ours.liveHeap();
      if (next > heap * STILL) {
        return next;
      }
      heap = next;
    }
    return heap;
  }
}
