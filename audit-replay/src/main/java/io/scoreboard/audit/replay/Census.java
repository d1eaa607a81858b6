package io.scoreboard.audit.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many records of the log became what; every record read is in exactly one of the numbers. Any
 * threads may count.
 */
public final class Census {

  private final Map<Ruling, LongAdder> counts = new ConcurrentHashMap<>();

  Census() {}

  void count(Ruling ruling) {
    counts.computeIfAbsent(ruling, _ -> new LongAdder()).increment();
  }

  /** How many records became that. */
  public long of(Ruling ruling) {
    LongAdder count = counts.get(ruling);
    return count == null ? 0 : count.sum();
  }

  /** How many records there were. */
  public long records() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
