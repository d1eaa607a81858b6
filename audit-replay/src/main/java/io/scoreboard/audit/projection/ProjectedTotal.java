package io.scoreboard.audit.projection;

import io.scoreboard.audit.replay.Total;
import java.util.Optional;

/**
 * One user as the projector has it.
 *
 * @param counts whether any action counts; else score and time are 0
 * @param actions the offset in {@code counted-actions} after the last fact taken in
 */
public record ProjectedTotal(boolean counts, long score, long reachedAt, long actions) {

  /** The total, or empty while nothing counts. */
  public Optional<Total> total() {
    return counts ? Optional.of(new Total(score, reachedAt)) : Optional.empty();
  }
}
