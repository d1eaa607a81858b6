package io.scoreboard.projector.leaderboard;

import static java.util.stream.Collectors.toMap;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.Version;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two attempts at the same work, one of them perhaps aborted, say of one partition's ten.
 * Which users are in the ten, with what scores, is a function of the actions read, their names one
 * of the names read; so the newer of each can be taken from either, and what comes out is what an
 * attempt would have sent that read exactly that much of both (ADR 9).
 */
final class NewestTen {

  private NewestTen() {}

  /**
   * The later of two boards of one epoch: never with fewer actions or fewer names than the first.
   * Where neither is later, the first with the names of the second, as long as all its users are in
   * both. Else the first: the attempt that goes on sends what is missing.
   */
  static Board of(Board known, Board candidate) {
    Version old = known.version();
    Version next = candidate.version();
    if (next.names() < old.names()) {
      return known;
    }
    if (next.actions() >= old.actions()) {
      return candidate;
    }
    Map<String, BoardRow> others =
        candidate.rows().stream().collect(toMap(BoardRow::userId, Function.identity()));
    List<BoardRow> named =
        known.rows().stream().flatMap(row -> named(row, others.get(row.userId()))).toList();
    return named.size() == known.rows().size()
        ? new Board(named, Version.of(old.epoch(), old.actions(), next.names()))
        : known;
  }

  private static Stream<BoardRow> named(BoardRow row, @Nullable BoardRow other) {
    return other == null ? Stream.empty() : Stream.of(row.named(other.username()));
  }
}
