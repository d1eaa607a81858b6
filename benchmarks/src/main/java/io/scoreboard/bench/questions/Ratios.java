package io.scoreboard.bench.questions;

import io.scoreboard.bench.report.Figure;
import java.util.ArrayList;
import java.util.List;

/** Ratios of what was measured in the same round: noise that hits both sides cancels out. */
final class Ratios {

  private Ratios() {}

  /** The median of the rounds' ratios; NaN without rounds of both. */
  static Figure of(String name, List<Double> above, List<Double> below) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
      ratios.add(above.get(i) / below.get(i));
    }
    return Figure.median(name, ratios);
  }
}
