package io.scoreboard.board;

/**
 * How much of the log a derived record reflects. It is the sum of the input positions it reflects
 * within one rebuild of the projection, never a counter: recomputed after a crash, the same content
 * gets the same version, and later content a greater one.
 *
 * @param epoch the rebuild, from 0
 * @param position the sum of input positions
 */
public record Version(int epoch, long position) implements Comparable<Version> {

  /** Before anything was read. */
  public static final Version NONE = new Version(0, 0);

  private static final int POSITION_BITS = 40;

  @Override
  public int compareTo(Version other) {
    int byEpoch = Integer.compare(epoch, other.epoch);
    return byEpoch != 0 ? byEpoch : Long.compare(position, other.position);
  }

  /** Whether it reflects more than the other one. */
  public boolean isAfter(Version other) {
    return compareTo(other) > 0;
  }

  /**
   * Both parts in one number that rises with the version and is exact in JavaScript: the epoch
   * times 2^40 plus the position (2^40 records an epoch, 8 192 epochs).
   */
  public long toLong() {
    return ((long) epoch << POSITION_BITS) + position;
  }
}
