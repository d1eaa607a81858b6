package io.scoreboard.integrity;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What one partition of the log held when it had been read up to an offset, in {@code checkpoints}
 * under the partition. Whoever keeps one can tell later whether anything before it was changed, and
 * by the leaves at which offset.
 *
 * @param partition of {@code score-events}
 * @param from where the previous checkpoint ended; 0 for the first
 * @param to the offset after the last record it covers
 * @param count how many records there are before {@code to}
 * @param hash the chained SHA-256 of all of them, in hexadecimal; see {@link LogChain}
 * @param leaves the first {@value #LEAF_BYTES} bytes of the leaf of each record from {@code from}
 *     on, one after the other, in Base64
 */
public record Checkpoint(
    int partition, long from, long to, long count, String hash, String leaves) {

  /** How many bytes of a leaf are kept. */
  public static final int LEAF_BYTES = 8;

  /** Checks that nothing is missing, negative or of an impossible length. */
  public Checkpoint {
    Objects.requireNonNull(leaves, "leaves");
    if (HexFormat.of().parseHex(hash).length != RecordDigest.LENGTH) {
      throw new IllegalArgumentException("the hash is not a SHA-256");
    }
    int bytes = Base64.getDecoder().decode(leaves).length;
    if (partition < 0 || from < 0 || to < from || count < 0 || bytes % LEAF_BYTES != 0) {
      throw new IllegalArgumentException("impossible positions");
    }
  }

  /** The chain at {@code to}, to go on from. */
  public LogChain chain() {
    return new LogChain(to, count, HexFormat.of().parseHex(hash));
  }
}
