package io.scoreboard.integrity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of one record of the log and of a run of records. A record's canonical bytes are its
 * partition (4 bytes), offset and timestamp (8 bytes each), then key and value, each after its
 * length (4 bytes, −1 for none); numbers are big endian. Headers are how a record travels, not what
 * it says, and are left out. A leaf and a link begin with another byte each, so that neither can
 * pass for the other (RFC 6962, section 2.1). Not safe for use by several threads.
 */
public final class RecordDigest {

  /** Bytes of a digest. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte LINK = 1;
  private static final int HEAD = 1 + Integer.BYTES + 2 * Long.BYTES;

  private final MessageDigest sha256;
  private final byte[] link = new byte[1 + 2 * LENGTH];
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 10); // one update for all: each costs

  /** With a SHA-256 of its own. */
  public RecordDigest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    link[0] = LINK;
  }

  /**
   * The digest of one record: what a receipt holds.
   *
   * @param timestamp in milliseconds, as Kafka has it
   */
  public byte[] leaf(
      int partition, long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {
    int length = HEAD + 2 * Integer.BYTES + length(key) + length(value);
    if (length > bytes.capacity()) {
      bytes = ByteBuffer.allocate(length);
    }
    bytes.clear().put(LEAF).putInt(partition).putLong(offset).putLong(timestamp);
    put(key);
    put(value);
    sha256.update(bytes.array(), 0, length);
    return sha256.digest();
  }

  /** The digest of everything up to a record: of what came before and of the record's leaf. */
  public byte[] link(byte[] before, byte[] leaf) {
    System.arraycopy(before, 0, link, 1, LENGTH);
    System.arraycopy(leaf, 0, link, 1 + LENGTH, LENGTH);
    return sha256.digest(link);
  }

  private void put(byte @Nullable [] part) {
    if (part == null) {
      bytes.putInt(-1);
    } else {
      bytes.putInt(part.length).put(part);
    }
  }

  private static int length(byte @Nullable [] part) {
    return part == null ? 0 : part.length;
  }
}
