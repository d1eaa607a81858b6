package io.scoreboard.projector.rebuild;

import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.standings.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all partitions in the order of user ids, merged while they are read: no more than one
 * row of each partition is in memory.
 */
record Rows(List<KeyValueIterator<String, Standing>> partitions) implements AutoCloseable {

  /** The next row, or null after the last one. */
  @Nullable BoardRow next() {
    Optional<BoardRow> row = Optional.empty();
    while (row.isEmpty()) {
      Optional<KeyValueIterator<String, Standing>> first =
          partitions.stream()
              .filter(KeyValueIterator::hasNext)
              .min(Comparator.comparing(KeyValueIterator::peekNextKey));
      if (first.isEmpty()) {
        return null;
      }
      KeyValue<String, Standing> entry = first.get().next();
      row = entry.value.row(entry.key);
    }
    return row.get();
  }

  @Override
  public void close() {
    partitions.forEach(KeyValueIterator::close);
  }
}
