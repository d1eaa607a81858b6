package io.scoreboard.command.attempts;

/**
 * Counts attempts and refusals of one subject over a sliding window, cut into {@value #SLICES}
 * slices that are reused in turn; a slice too old to matter is emptied when its place comes up.
 * Guarded by its own lock.
 */
final class SlidingShare {

  private static final int SLICES = 12;

  private final long sliceNanos;
  private final long[] slice = new long[SLICES];
  private final int[] attempts = new int[SLICES];
  private final int[] refusals = new int[SLICES];
  private long quietUntil = Long.MIN_VALUE;

  SlidingShare(long windowNanos) {
    this.sliceNanos = Math.max(1, windowNanos / SLICES);
  }

  /**
   * Counts one attempt and says whether now is the time to warn: enough attempts, enough of them
   * refused, and no warning within the last window.
   */
  synchronized boolean count(long nanos, boolean refused, int least, int percent) {
    long current = Math.floorDiv(nanos, sliceNanos);
    int place = (int) Math.floorMod(current, (long) SLICES);
    if (slice[place] != current) {
      slice[place] = current;
      attempts[place] = 0;
      refusals[place] = 0;
    }
    attempts[place]++;
    refusals[place] += refused ? 1 : 0;
    if (current < quietUntil || !isSuspicious(current, least, percent)) {
      return false;
    }
    quietUntil = current + SLICES;
    return true;
  }

  private boolean isSuspicious(long current, int least, int percent) {
    long all = 0;
    long refused = 0;
    for (int i = 0; i < SLICES; i++) {
      if (current - slice[i] < SLICES) {
        all += attempts[i];
        refused += refusals[i];
      }
    }
    return all >= least && refused * 100 >= all * percent;
  }
}
