package io.scoreboard.board;

import java.util.List;
import java.util.Objects;

/**
 * The first rows of the board at one version: of one partition in {@code leaderboard-candidates},
 * of all in {@code leaderboard}.
 *
 * @param rows at most {@link #SIZE} rows in {@link BoardOrder}
 */
public record Board(List<BoardRow> rows, Version version) {

  /** How many rows a board has at most. */
  public static final int SIZE = 10;

  /** A board without rows, before anything was scored. */
  public static final Board EMPTY = new Board(List.of(), Version.NONE);

  /** Keeps an unchangeable copy of the rows; nothing may be missing. */
  public Board {
    rows = List.copyOf(rows);
    Objects.requireNonNull(version, "version");
    if (rows.size() > SIZE) {
      throw new IllegalArgumentException("a board has at most " + SIZE + " rows");
    }
  }
}
