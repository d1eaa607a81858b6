package io.scoreboard.faults.check;

import java.util.List;
import java.util.Map;

/**
 * What users can ask for at one moment.
 *
 * @param scores by projector and user
 * @param topTens by gateway
 */
public record View(Map<String, Map<String, Long>> scores, Map<String, List<Row>> topTens) {

  /** A row of the top ten. */
  public record Row(String userId, String name, long score) {}

  /** Whether all of it is what the log says. */
  public boolean shows(Truth truth) {
    return scores.values().stream().allMatch(truth.scores()::equals)
        && topTens.values().stream().allMatch(truth.topTen()::equals);
  }
}
