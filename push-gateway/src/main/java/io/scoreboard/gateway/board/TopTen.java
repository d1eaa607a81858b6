package io.scoreboard.gateway.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The top ten as shown, in the JSON of {@code GET /api/score/top10}.
 *
 * @param places at most ten, best first
 * @param version rises with every change, exact in JavaScript
 */
@JsonPropertyOrder({"top_10_scores", "version"})
public record TopTen(
    @JsonProperty("top_10_scores") List<Place> places, @JsonProperty("version") long version) {

  /** Before anything was scored. */
  public static final TopTen EMPTY = of(Board.EMPTY);

  /** Keeps an unchangeable copy of the places. */
  public TopTen {
    places = List.copyOf(places);
  }

  /** The board with ranks and the names to show. */
  public static TopTen of(Board board) {
    List<BoardRow> rows = board.rows();
    return new TopTen(
        IntStream.range(0, rows.size()).mapToObj(i -> place(i + 1, rows.get(i))).toList(),
        board.version().toLong());
  }

  /** Whether a viewer could not tell the two apart; the version does not matter. */
  public boolean looksLike(TopTen other) {
    return places.equals(other.places);
  }

  private static Place place(int rank, BoardRow row) {
    return new Place(rank, row.userId(), row.displayName(), row.score());
  }
}
