package io.scoreboard.projector.witness;

import io.scoreboard.integrity.Checkpoint;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Compares the records that the last checkpoint covers with what it says of them. They are read
 * again before anything is added to them: a log that was cut and has grown since is as long as it
 * was. Pure.
 */
final class Recheck {

  private final Checkpoint last;
  private final byte[] leaves;
  private int compared;

  Recheck(Checkpoint last) {
    this.last = last;
    this.leaves = Base64.getDecoder().decode(last.leaves());
  }

  /** Whether the checkpoint covers that offset. */
  boolean covers(long offset) {
    return offset < last.to();
  }

  /** What is wrong with that record, which the checkpoint covers; null if nothing. */
  @Nullable Damage compare(long offset, byte[] leaf) {
    int at = compared * Checkpoint.LEAF_BYTES;
    compared++;
    if (at >= leaves.length) {
      return new Damage(last.partition(), offset, "a record was inserted");
    }
    return Arrays.equals(leaves, at, at + Checkpoint.LEAF_BYTES, leaf, 0, Checkpoint.LEAF_BYTES)
        ? null
        : new Damage(last.partition(), offset, "the record is not the one that was witnessed");
  }

  /** What is missing once all records before {@code to} were compared; null if nothing. */
  @Nullable Damage end() {
    int missing = leaves.length / Checkpoint.LEAF_BYTES - compared;
    return missing <= 0
        ? null
        : new Damage(last.partition(), last.to() - missing, missing + " records are missing");
  }
}
