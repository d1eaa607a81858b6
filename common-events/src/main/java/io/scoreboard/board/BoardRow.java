package io.scoreboard.board;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One user's place on the board.
 *
 * @param username the name to show, or null if none is known
 * @param score the sum of what counts
 * @param reachedAt when the user came to that score
 */
public record BoardRow(String userId, @Nullable String username, long score, Instant reachedAt) {

  /** Checks that only the name is missing, if anything. */
  public BoardRow {
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(reachedAt, "reachedAt");
  }

  /** The same place under that name, or none. */
  public BoardRow named(@Nullable String name) {
    return new BoardRow(userId, name, score, reachedAt);
  }

  /** The name to show: the user name, or the user id as long as no name is known. */
  public String displayName() {
    return username == null ? userId : username;
  }
}
