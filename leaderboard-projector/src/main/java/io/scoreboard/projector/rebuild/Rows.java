package io.scoreboard.projector.rebuild;

import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.standings.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all partitions in the order of user ids, merged while they are read: no more than one
 * row of each partition is in memory.
 */
record Rows(List<Part> partitions) implements AutoCloseable {

  /** Standings of a partition, and the names of its users. */
  record Part(
      KeyValueIterator<String, Standing> users, ReadOnlyKeyValueStore<String, String> names) {}

  /** The next row, or null after the last one. */
  @Nullable BoardRow next() {
    Optional<BoardRow> row = Optional.empty();
    while (row.isEmpty()) {
      Optional<Part> first =
          partitions.stream()
              .filter(part -> part.users().hasNext())
              .min(Comparator.comparing(part -> part.users().peekNextKey()));
      if (first.isEmpty()) {
        return null;
      }
      KeyValue<String, Standing> entry = first.get().users().next();
      String name = first.get().names().get(entry.key);
      row = entry.value.called(name).row(entry.key);
    }
    return row.get();
  }

  @Override
  public void close() {
    partitions.forEach(part -> part.users().close());
  }
}
