package io.scoreboard.audit.evidence;

/**
 * The first place in a partition where the log is not what a checkpoint says it was.
 *
 * @param offset of the record, or where it should be
 */
public record Finding(Kind kind, int partition, long offset) {

  /** What is wrong there. */
  public enum Kind {
    /** The record is not the one that was there. */
    CHANGED("the record at offset %d of partition %d was changed"),
    /** The record that was there is gone, or stands elsewhere. */
    MISSING("the record at offset %d of partition %d is missing or was moved"),
    /** There was no record. */
    INSERTED("the record at offset %d of partition %d was inserted or moved there"),
    /** The log ends before it ended. */
    CUT_OFF("the log was cut off at offset %d of partition %d"),
    /** The records agree with the leaves and the leaves do not with the hash. */
    CHECKPOINT("the checkpoint that ends at offset %d of partition %d does not fit its own leaves"),
    /** The file ends early: the place is that of the last record in it. */
    CUT_FILE("the file was cut after offset %d of partition %d");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  @Override
  public String toString() {
    return kind.text.formatted(offset, partition);
  }
}
