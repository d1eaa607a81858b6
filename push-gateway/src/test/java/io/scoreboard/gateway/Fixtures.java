package io.scoreboard.gateway;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import java.time.Instant;
import java.util.Arrays;

/** Boards and updates as the projector writes them. */
public final class Fixtures {

  private static final Instant REACHED = Instant.parse("2026-11-22T03:00:00Z");

  private Fixtures() {}

  /** A row of someone named like the id with a capital. */
  public static BoardRow row(String userId, long score) {
    return new BoardRow(userId, name(userId), score, REACHED);
  }

  /** A board of the rows in that order. */
  public static Board board(long position, BoardRow... rows) {
    return new Board(Arrays.asList(rows), Version.of(0, position, 0));
  }

  /** A new score of someone named like the id with a capital. */
  public static ScoreUpdate update(String userId, long score, long position) {
    return new ScoreUpdate(userId, name(userId), score, Version.of(0, position, 0));
  }

  private static String name(String userId) {
    return Character.toUpperCase(userId.charAt(0)) + userId.substring(1);
  }
}
