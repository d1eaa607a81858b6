package io.scoreboard.projector.witness;

import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.integrity.LogChain;
import io.scoreboard.integrity.RecordDigest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Follows one partition of the log from its last checkpoint on; a record that is not what that
 * checkpoint says is returned as {@link Damage}, and nothing after it may be witnessed. Every
 * record counts, whether anyone could read it or not. Pure.
 */
final class PartitionWitness {

  private final int partition;
  private final RecordDigest digest = new RecordDigest();
  private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
  private @Nullable Recheck recheck;
  private final long start;
  private LogChain chain;
  private long from;
  private Instant since = Instant.EPOCH;

  /**
   * With the last checkpoint.
   *
   * @param last null if there is none: from the first record
   */
  PartitionWitness(int partition, @Nullable Checkpoint last) {
    this.partition = partition;
    this.recheck = last == null ? null : new Recheck(last);
    this.start = last == null ? 0 : last.from();
    this.chain = last == null ? LogChain.empty() : last.chain();
    this.from = chain.next();
  }

  /** The offset to read from: that of the first record the last checkpoint covers. */
  long start() {
    return start;
  }

  /** What is wrong with a log of that extent before a record of it is read; null if nothing. */
  @Nullable Damage extent(long begin, long end) {
    if (begin > 0) {
      return new Damage(partition, 0, "the records before offset " + begin + " are gone");
    }
    return end < from
        ? new Damage(
            partition, end, "the log was cut off; it had records up to offset " + (from - 1))
        : null;
  }

  /** Takes the next record; what is wrong with it or before it, or null if nothing. */
  @Nullable Damage take(
      long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value, Instant now) {
    byte[] leaf = digest.leaf(partition, offset, timestamp, key, value);
    Recheck last = recheck;
    if (last != null) {
      if (last.covers(offset)) {
        return last.compare(offset, leaf);
      }
      recheck = null;
      Damage missing = last.end();
      if (missing != null) {
        return missing;
      }
    }
    append(offset, leaf, now);
    return null;
  }

  private void append(long offset, byte[] leaf, Instant now) {
    if (leaves.size() == 0) {
      since = now;
    }
    chain = chain.append(offset, leaf, digest);
    leaves.write(leaf, 0, Checkpoint.LEAF_BYTES);
  }

  /** How many records no checkpoint covers yet. */
  int uncovered() {
    return leaves.size() / Checkpoint.LEAF_BYTES;
  }

  /** Whether it is time for a checkpoint. */
  boolean isDue(int records, Duration interval, Instant now) {
    return uncovered() >= records || (uncovered() > 0 && !now.isBefore(since.plus(interval)));
  }

  /** The checkpoint that covers everything taken so far; the next one begins after it. */
  Checkpoint seal() {
    Checkpoint checkpoint =
        new Checkpoint(
            partition,
            from,
            chain.next(),
            chain.count(),
            chain.hex(),
            Base64.getEncoder().encodeToString(leaves.toByteArray()));
    leaves.reset();
    from = chain.next();
    return checkpoint;
  }
}
