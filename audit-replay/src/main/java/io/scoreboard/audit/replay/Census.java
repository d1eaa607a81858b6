package io.scoreboard.audit.replay;

import java.util.EnumMap;
import java.util.Map;

/** How many records of the log became what; every record read is in exactly one of the numbers. */
public final class Census {

  private final Map<Ruling, Long> counts = new EnumMap<>(Ruling.class);

  Census() {}

  void count(Ruling ruling) {
    counts.merge(ruling, 1L, Long::sum);
  }

  /** How many records became that. */
  public long of(Ruling ruling) {
    return counts.getOrDefault(ruling, 0L);
  }

  /** How many records there were. */
  public long records() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
