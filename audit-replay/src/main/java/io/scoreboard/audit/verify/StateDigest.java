package io.scoreboard.audit.verify;

import io.scoreboard.audit.replay.Total;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of a state of the board. Its bytes are, for every user with a counted action in the
 * order of user ids: the length of the id in UTF-8 (4 bytes), the id, the score and the time it was
 * reached in milliseconds since 1970 (8 bytes each); numbers are big endian.
 */
final class StateDigest {

  private StateDigest() {}

  static String of(Map<String, Total> totals) {
    MessageDigest sha256 = sha256();
    ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
    ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
    new TreeMap<>(totals)
        .forEach(
            (userId, total) -> {
              byte[] id = userId.getBytes(StandardCharsets.UTF_8);
              sha256.update(head.clear().putInt(id.length).array());
              sha256.update(id);
              numbers.clear().putLong(total.score()).putLong(total.reachedAt());
              sha256.update(numbers.array());
            });
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
