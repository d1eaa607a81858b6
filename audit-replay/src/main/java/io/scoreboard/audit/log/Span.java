package io.scoreboard.audit.log;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Part of a topic.
 *
 * @param from first offset by partition
 * @param to the offset after the last one, by partition
 */
public record Span(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to) {

  /** Keeps copies. */
  public Span {
    from = new TreeMap<>(from);
    to = new TreeMap<>(to);
  }

  /** From those offsets to those. */
  public static Span of(Map<Integer, Long> from, Map<Integer, Long> to) {
    return new Span(new TreeMap<>(from), new TreeMap<>(to));
  }

  /** The same in parts, one for each partition. */
  public List<Span> byPartition() {
    return to.keySet().stream()
        .map(at -> of(Map.of(at, from.getOrDefault(at, 0L)), Map.of(at, to.getOrDefault(at, 0L))))
        .toList();
  }

  /** How many offsets lie in it, which is at least the number of its records. */
  public long size() {
    return to.keySet().stream().mapToLong(this::size).sum();
  }

  /** How many offsets of the partition lie in it. */
  long size(int partition) {
    return Math.max(0, to.getOrDefault(partition, 0L) - from.getOrDefault(partition, 0L));
  }
}
