package io.scoreboard.gateway.board;

import io.scoreboard.board.Board;
import io.scoreboard.board.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest board read so far; an older one never replaces it. One thread offers, any thread
 * looks.
 */
public final class CurrentBoard {

  private @Nullable Version version;
  private volatile @Nullable TopTen shown;

  /** The top ten that this board brings, or empty if it is not newer than the one known. */
  public Optional<TopTen> offer(Board board) {
    if (version != null && !board.version().isAfter(version)) {
      return Optional.empty();
    }
    version = board.version();
    TopTen topTen = TopTen.of(board);
    shown = topTen;
    return Optional.of(topTen);
  }

  /** Says that what there was at the start has been read, even if it was nothing. */
  public void completeFirstRead() {
    if (shown == null) {
      shown = TopTen.EMPTY;
    }
  }

  /** The newest top ten, or empty as long as it is not known whether there is one. */
  public Optional<TopTen> shown() {
    return Optional.ofNullable(shown);
  }
}
