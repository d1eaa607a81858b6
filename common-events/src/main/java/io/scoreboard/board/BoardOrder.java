package io.scoreboard.board;

import java.util.Comparator;

/**
 * The one order of the board, everywhere: the higher score first, then who reached it first, then
 * the user id. No two users are equal in it.
 */
public final class BoardOrder implements Comparator<BoardRow> {

  /** The order. */
  public static final BoardOrder INSTANCE = new BoardOrder();

  private BoardOrder() {}

  @Override
  public int compare(BoardRow a, BoardRow b) {
    int byScore = Long.compare(b.score(), a.score());
    if (byScore != 0) {
      return byScore;
    }
    int byTime = a.reachedAt().compareTo(b.reachedAt());
    return byTime != 0 ? byTime : a.userId().compareTo(b.userId());
  }
}
