package io.scoreboard.bench.questions;

import io.scoreboard.bench.system.Contestant;
import io.scoreboard.bench.system.Ours;
import io.scoreboard.bench.viewers.Crowd;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a viewer occupies while nothing happens. */
final class IdleViewers {

  private static final int TRIES = 30;
  private static final int STILL_TRIES = 8;
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

  /**
   * Once what load and others left behind is gone, of which some goes only after ten seconds, and
   * at once.
   */
  private static long quietHeap(Ours ours) throws IOException {
    long heap = ours.liveHeap();
    int still = 0;
    for (int i = 0; i < TRIES && still < STILL_TRIES; i++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      long next = ours.liveHeap();
      still = next > heap * STILL ? still + 1 : 0;
      heap = next;
    }
    return heap;
  }
}
