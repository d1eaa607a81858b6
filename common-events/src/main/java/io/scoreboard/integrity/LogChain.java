package io.scoreboard.integrity;

import java.util.HexFormat;

/**
 * The rolling SHA-256 of one partition: the hash after a record is the hash of the hash before it
 * and the record's leaf, so no record can be changed, removed, inserted or moved without changing
 * every hash after it (Haber and Stornetta, "How to time-stamp a digital document", 1991).
 *
 * @param next the offset after the last record
 * @param count how many records it covers
 * @param hash 32 bytes; do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on for every record of the log: no copies
public record LogChain(long next, long count, byte[] hash) {

  /** Before the first record. */
  public static LogChain empty() {
    return new LogChain(0, 0, new byte[RecordDigest.LENGTH]);
  }

  /** With one more record, which is at that offset and has that leaf. */
  public LogChain append(long offset, byte[] leaf, RecordDigest digest) {
    return new LogChain(offset + 1, count + 1, digest.link(hash, leaf));
  }

  /** The hash in hexadecimal. */
  public String hex() {
    return HexFormat.of().formatHex(hash);
  }
}
