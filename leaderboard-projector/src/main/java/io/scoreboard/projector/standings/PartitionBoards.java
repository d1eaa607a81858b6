package io.scoreboard.projector.standings;

import io.scoreboard.board.BoardOrder;
import io.scoreboard.board.BoardRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The board indexes of the partitions this instance holds, for those who ask for ranks. */
public final class PartitionBoards {

  private final Map<Integer, BoardIndex> indexes = new ConcurrentHashMap<>();

  void opened(int partition, BoardIndex index) {
    indexes.put(partition, index);
  }

  void closed(int partition, BoardIndex index) {
    indexes.remove(partition, index);
  }

  /** How many rows stand before that one, by partition held here. */
  public Map<Integer, Long> countBefore(BoardRow row) {
    Map<Integer, Long> counts = new TreeMap<>();
    indexes.forEach((partition, index) -> counts.put(partition, index.countBefore(row)));
    return counts;
  }

  /** The first rows of all partitions held here, at most that many. */
  public List<BoardRow> first(int count) {
    return indexes.values().stream()
        .flatMap(index -> index.first(count).stream())
        .sorted(BoardOrder.INSTANCE)
        .limit(count)
        .toList();
  }

  /** The partitions held here. */
  public Set<Integer> partitions() {
    return Set.copyOf(indexes.keySet());
  }

  /** How many users stand on the boards held here. */
  public long size() {
    return indexes.values().stream().mapToLong(BoardIndex::size).sum();
  }
}
