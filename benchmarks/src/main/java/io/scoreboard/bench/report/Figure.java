package io.scoreboard.bench.report;

import java.util.Arrays;
import java.util.List;

/**
 * One number of an answer.
 *
 * @param name as in the JSON, its unit at the end
 * @param value median of the rounds; NaN if it could not be measured
 * @param rounds each of them, in the order they ran
 */
public record Figure(String name, double value, List<Double> rounds) {

  /** The median of rounds. */
  public static Figure median(String name, List<Double> rounds) {
    return new Figure(name, median(rounds), List.copyOf(rounds));
  }

  /** One that was measured once. */
  public static Figure of(String name, double value) {
    return new Figure(name, value, List.of());
  }

  /** The middle one, or the mean of the two in the middle; NaN of none. */
  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1
        ? sorted[half]
        : Arrays.stream(sorted, half - 1, half + 1).sum() / 2;
  }
}
