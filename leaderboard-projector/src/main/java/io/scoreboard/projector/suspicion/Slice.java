package io.scoreboard.projector.suspicion;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.attempts.SuspicionRule;

/**
 * What happened within a slice of time, or within several.
 *
 * @param number of the slice, counted from 1970; of several the newest
 * @param first when the first attempt ended, in milliseconds since 1970
 * @param last when the last one ended
 */
record Slice(
    long number, long first, long last, long attempts, long refusals, long actions, long points) {

  static Slice of(long number, CommandAttempt attempt) {
    long at = attempt.at().toEpochMilli();
    Long points = attempt.points();
    return new Slice(
        number,
        at,
        at,
        1,
        attempt.wasRefused() ? 1 : 0,
        points == null ? 0 : 1,
        points == null ? 0 : points);
  }

  Slice plus(Slice other) {
    return new Slice(
        Math.max(number, other.number),
        Math.min(first, other.first),
        Math.max(last, other.last),
        attempts + other.attempts,
        refusals + other.refusals,
        actions + other.actions,
        saturated(points, other.points));
  }

  private static long saturated(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /** What the rule looks at. */
  long observed(SuspicionRule rule) {
    return switch (rule) {
      case REFUSALS -> refusals;
      case ACTIONS -> actions;
      case POINTS -> points;
    };
  }
}
