package io.scoreboard.projector.standings;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import io.scoreboard.wire.Erasure;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The users of one partition, their order, and how much of the inputs they reflect. Order and
 * positions are derived from the stored rows when the partition is opened: a position counts only
 * once a row carries it. A user's version is made of the positions of that user's row alone, or an
 * attempt that was aborted could have given a larger one than the user's last record ever will.
 */
final class Standings {

  private final KeyValueStore<String, Standing> store;
  private final KeyValueStore<String, String> usernames;
  private final BoardIndex index = new BoardIndex();
  private final int epoch;
  private long actions;
  private long names;
  private List<BoardRow> top;

  Standings(
      KeyValueStore<String, Standing> store, KeyValueStore<String, String> usernames, int epoch) {
    this.store = store;
    this.usernames = usernames;
    this.epoch = epoch;
    try (KeyValueIterator<String, Standing> rows = store.all()) {
      rows.forEachRemaining(entry -> enter(entry.key, named(entry.key, entry.value)));
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
    return standing == null ? Standing.NONE : named(userId, standing);
  }

  private Standing named(String userId, Standing standing) {
    return standing.called(usernames.get(userId));
  }

  /** Replaces a user's standing; what followers of scores are to know of it. */
  ScoreUpdate replace(String userId, Standing old, Standing next) {
    store.put(userId, next.withoutName());
    if (next.username() == null || !next.username().equals(usernames.get(userId))) {
      keepName(userId, old, next.username());
    }
    old.row(userId).ifPresent(index::remove);
    enter(userId, next);
    return new ScoreUpdate(userId, next.username(), next.score(), next.version(epoch));
  }

  private void keepName(String userId, Standing old, @Nullable String username) {
    if (username != null) {
      usernames.put(userId, username);
    } else if (old.username() != null) {
      usernames.delete(userId);
    }
  }

  /** Lets Kafka clean the changelog of names, which it does only when something is appended. */
  void sweep() {
    usernames.delete(Erasure.SWEEP_KEY);
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
    return Version.of(epoch, actions, names);
  }
}
