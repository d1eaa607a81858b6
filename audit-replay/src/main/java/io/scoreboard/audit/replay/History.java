package io.scoreboard.audit.replay;

import java.util.List;
import java.util.Optional;

/**
 * Everything one user ever did, oldest first, and what it comes to.
 *
 * @param total empty while nothing counts
 */
public record History(String userId, List<Line> lines, Optional<Total> total) {

  /** Keeps an unchangeable copy. */
  public History {
    lines = List.copyOf(lines);
  }

  /** The effects of all lines added up. */
  public long sum() {
    return lines.stream().mapToLong(Line::effect).sum();
  }

  /** The score, or 0 while nothing counts. */
  public long score() {
    return total.map(Total::score).orElse(0L);
  }

  /**
   * Whether the effects add up to the score, and the score is what the definition says: the latest
   * set that counts plus all later increments.
   */
  public boolean adds() {
    int base = -1;
    for (int i = 0; i < lines.size(); i++) {
      base = lines.get(i).set() && lines.get(i).counts() ? i : base;
    }
    long byDefinition = base < 0 ? 0 : lines.get(base).amount();
    for (Line line : lines.subList(base + 1, lines.size())) {
      byDefinition += line.counts() ? line.amount() : 0;
    }
    return sum() == score() && byDefinition == score();
  }
}
