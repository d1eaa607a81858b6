package io.scoreboard.faults.check;

/**
 * Something that must never happen and did.
 *
 * @param invariant its number, I1 to I10, as in {@code docs/faults.md}
 * @param what happened
 */
public record Violation(String invariant, Kind kind, String what) {

  /** What the summary counts it as. */
  public enum Kind {
    /** Something acknowledged is not there. */
    LOST,
    /** Something counts more than it may. */
    DOUBLED,
    /** A viewer saw something it should not have seen. */
    REGRESSION,
    /** Anything else. */
    OTHER
  }

  @Override
  public String toString() {
    return invariant + ": " + what;
  }
}
