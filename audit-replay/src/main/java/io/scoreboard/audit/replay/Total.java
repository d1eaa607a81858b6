package io.scoreboard.audit.replay;

import io.scoreboard.board.BoardRow;
import java.time.Instant;

/**
 * What a user's counted actions come to.
 *
 * @param reachedAt when that score was reached, in milliseconds
 */
public record Total(long score, long reachedAt) {

  /** The user's row on the board. */
  public BoardRow row(String userId) {
    return new BoardRow(userId, null, score, Instant.ofEpochMilli(reachedAt));
  }
}
