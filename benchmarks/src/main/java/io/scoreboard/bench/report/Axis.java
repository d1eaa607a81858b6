package io.scoreboard.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Places values on a line of pixels.
 *
 * @param label with its unit
 * @param logarithmic in powers of ten; values must be positive then
 * @param from the pixel of the least value
 * @param to the pixel of the greatest
 */
record Axis(String label, boolean logarithmic, double least, double most, double from, double to) {

  /** One that holds all values, if there are any; a linear one begins at 0. */
  static Axis over(String label, boolean logarithmic, double[] values, double from, double to) {
    if (values.length == 0) {
      return new Axis(label, logarithmic, logarithmic ? 1 : 0, 10, from, to);
    }
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return logarithmic
        ? new Axis(
            label, true, power(least, false), power(Math.max(most, least * 2), true), from, to)
        : new Axis(label, false, 0, most <= 0 ? 1 : most * 1.05, from, to);
  }

  private static double power(double value, boolean up) {
    double exponent = Math.log10(Math.max(value, 1e-6));
    return Math.pow(10, up ? Math.ceil(exponent) : Math.floor(exponent));
  }

  /** Where a value is. */
  double place(double value) {
    double share =
        logarithmic
            ? Math.log(value / least) / Math.log(most / least)
            : (value - least) / (most - least);
    return from + share * (to - from);
  }

  /** Values to be written beside it. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (logarithmic) {
      for (double tick = least; tick <= most * 1.001; tick *= 10) {
        ticks.add(tick);
      }
    } else {
      double step = step((most - least) / 5);
      for (double tick = 0; tick <= most; tick += step) {
        ticks.add(tick);
      }
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, not less than that. */
  static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
