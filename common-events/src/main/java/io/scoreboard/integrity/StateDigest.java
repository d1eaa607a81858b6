package io.scoreboard.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a state of the board, by which two folds of one log are compared. Its bytes are,
 * for every user with a counted action in the order of user ids: the length of the id in UTF-8 (4
 * bytes), the id, the score and the time it was reached in milliseconds since 1970 (8 bytes each);
 * numbers are big endian. Names are no part of it. Not safe for several threads.
 */
public final class StateDigest {

  private final MessageDigest sha256;
  private final ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
  private final ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);

  /** Of no user yet. */
  public StateDigest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the next user, whose id is greater than all before. */
  public void add(String userId, long score, long reachedAtMillis) {
    byte[] id = userId.getBytes(StandardCharsets.UTF_8);
    sha256.update(head.clear().putInt(id.length).array());
    sha256.update(id);
    sha256.update(numbers.clear().putLong(score).putLong(reachedAtMillis).array());
  }

  /** In hexadecimal, of the users taken; starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
