package io.scoreboard.projector.standings;

import io.scoreboard.board.BoardRow;
import io.scoreboard.board.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One user, the {@code users} table: what counts, the name, and the input positions the row
 * reflects.
 *
 * @param tally null while nothing counts
 * @param username null while no name is known, and always null where it is stored: a store on disk
 *     keeps overwritten values for a time that nobody can tell, so names are in a store in memory
 *     (rows that were written by earlier versions have it)
 * @param actions position in {@code counted-actions}: the offset after the last one taken in
 * @param names position in {@code users}, likewise
 */
public record Standing(@Nullable Tally tally, @Nullable String username, long actions, long names) {

  static final Standing NONE = new Standing(null, null, 0, 0);

  Standing with(@Nullable Tally newTally, long actionsPosition) {
    return new Standing(newTally, username, actionsPosition, names);
  }

  Standing named(@Nullable String newName, long namesPosition) {
    return new Standing(tally, newName, actions, namesPosition);
  }

  /** The same under that name; if that is null, under the one in the row, if there is any. */
  public Standing called(@Nullable String name) {
    return name == null ? this : new Standing(tally, name, actions, names);
  }

  /** The row as it is stored. */
  Standing withoutName() {
    return new Standing(tally, null, actions, names);
  }

  long score() {
    return tally == null ? 0 : tally.score();
  }

  /** How much of the inputs the row reflects. */
  Version version(int epoch) {
    return Version.of(epoch, actions, names);
  }

  /** The user's row on the board, or empty while nothing counts. */
  public Optional<BoardRow> row(String userId) {
    return tally == null
        ? Optional.empty()
        : Optional.of(new BoardRow(userId, username, tally.score(), tally.reachedAt()));
  }
}
