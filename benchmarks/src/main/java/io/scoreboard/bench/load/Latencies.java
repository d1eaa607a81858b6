package io.scoreboard.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times between what was meant to happen and what came of it, from many threads. */
public final class Latencies {

  private static final double[] SHOWN = {0, 50, 75, 90, 95, 99, 99.5, 99.9};

  private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);

  /** Counts what was meant for that {@link System#nanoTime} and has come of it now. */
  public void record(long intendedNanos) {
    long elapsed = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - intendedNanos);
    micros.recordValue(Math.clamp(elapsed, 0, micros.getHighestTrackableValue()));
  }

  /** Adds all of another. */
  public void add(Latencies other) {
    micros.add(other.micros);
  }

  /** How many. */
  public long count() {
    return micros.getTotalCount();
  }

  /** In milliseconds. */
  public double percentile(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }

  /** Points of a curve: how rare (1 in so many) and how long at most, in milliseconds. */
  public List<double[]> curve() {
    List<double[]> points = new ArrayList<>();
    for (double percentile : SHOWN) {
      points.add(new double[] {100 / (100 - percentile), percentile(percentile)});
    }
    return points;
  }
}
