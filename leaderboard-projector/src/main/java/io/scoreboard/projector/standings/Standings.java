package io.scoreboard.projector.standings;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The users of one partition, their order, and how much of the inputs they reflect. Order and
 * positions are derived from the stored rows when the partition is opened: a position counts only
 * once a row carries it. A user's version is made of the positions of that user's row alone, or an
 * attempt that was aborted could have given a larger one than the user's last record ever will.
 */
final class Standings {

  private final KeyValueStore<String, Standing> store;
  private final BoardIndex index = new BoardIndex();
  private final int epoch;
  private long actions;
  private long names;
  private List<BoardRow> top;

  Standings(KeyValueStore<String, Standing> store, int epoch) {
    this.store = store;
    this.epoch = epoch;
    try (KeyValueIterator<String, Standing> rows = store.all()) {
      rows.forEachRemaining(entry -> enter(entry.key, entry.value));
    }
    this.top = index.first(Board.SIZE);
  }

  private void enter(String userId, Standing standing) {
    actions = Math.max(actions, standing.actions());
    names = Math.max(names, standing.names());
    standing.row(userId).ifPresent(index::add);
  }

  BoardIndex index() {
    return index;
  }

  Standing find(String userId) {
    Standing standing = store.get(userId);
    return standing == null ? Standing.NONE : standing;
  }

  /** Replaces a user's standing; what followers of scores are to know of it. */
  ScoreUpdate replace(String userId, Standing old, Standing next) {
    store.put(userId, next);
    old.row(userId).ifPresent(index::remove);
    enter(userId, next);
    return new ScoreUpdate(userId, next.username(), next.score(), next.version(epoch));
  }

  /** The first rows, if they changed since the last time. */
  Optional<Board> changedTop() {
    List<BoardRow> now = index.first(Board.SIZE);
    if (now.equals(top)) {
      return Optional.empty();
    }
    top = now;
    return Optional.of(new Board(now, version()));
  }

  /** The first rows, whether they changed or not; from now on they count as known. */
  Board top() {
    top = index.first(Board.SIZE);
    return new Board(top, version());
  }

  private Version version() {
    return new Version(epoch, actions + names);
  }
}
