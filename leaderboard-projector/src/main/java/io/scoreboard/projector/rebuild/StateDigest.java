package io.scoreboard.projector.rebuild;

import io.scoreboard.board.BoardRow;
import io.scoreboard.wire.JsonSerde;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a projection's rows: of each, by partition and user id, its JSON and a line feed.
 */
final class StateDigest {

  private static final JsonSerde<BoardRow> ROWS = JsonSerde.of(BoardRow.class);

  private final MessageDigest sha256;
  private long users;

  StateDigest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(BoardRow row) {
    byte[] json = ROWS.serialize("", row);
    if (json != null) {
      sha256.update(json);
      sha256.update((byte) '\n');
      users++;
    }
  }

  /** What the rows come to; once. */
  ProjectedState result() {
    return new ProjectedState(users, HexFormat.of().formatHex(sha256.digest()));
  }
}
