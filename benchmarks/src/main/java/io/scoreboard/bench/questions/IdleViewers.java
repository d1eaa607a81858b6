package io.scoreboard.bench.questions;

import io.scoreboard.bench.system.Contestant;
import io.scoreboard.bench.system.Ours;
import io.scoreboard.bench.viewers.Crowd;
import java.io.IOException;

/** What a viewer occupies while nothing happens. */
final class IdleViewers {

  private IdleViewers() {}

  /** Bytes of live objects for each of them; NaN if the process is not known. */
  static double heapEach(Contestant contestant, int viewers) throws IOException {
    if (!(contestant instanceof Ours ours)) {
      return Double.NaN;
    }
    long before = ours.liveHeap();
    try (Crowd crowd = Crowd.open(ours.target(), viewers, 0, 0, _ -> {})) {
      double each = (double) (ours.liveHeap() - before) / viewers;
      return crowd.lost() == 0 ? each : Double.NaN;
    }
  }
}
