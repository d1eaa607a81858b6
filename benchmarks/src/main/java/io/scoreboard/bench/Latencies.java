package io.scoreboard.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times between what was meant to happen and what came of it, from many threads. */
final class Latencies {

  private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);

  void record(long intendedNanos) {
    long elapsed = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - intendedNanos);
    micros.recordValue(Math.clamp(elapsed, 0, micros.getHighestTrackableValue()));
  }

  long count() {
    return micros.getTotalCount();
  }

  /** In milliseconds. */
  double percentile(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "%-28s %8d %9.2f %9.2f %9.2f",
        name,
        count(),
        percentile(50),
        percentile(99),
        percentile(100));
  }
}
