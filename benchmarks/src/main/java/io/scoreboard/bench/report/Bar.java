package io.scoreboard.bench.report;

/**
 * What a figure should be; one that is not reached stays in the table with what stands in the way.
 *
 * @param figure its name
 * @param obstacle what stood in the way, as measured; shown only if it is not reached
 */
public record Bar(String figure, Direction direction, double limit, String obstacle) {

  /** On which side of the limit a figure should be. */
  public enum Direction {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Direction(String sign) {
      this.sign = sign;
    }
  }

  /** A floor. */
  public static Bar atLeast(String figure, double limit, String obstacle) {
    return new Bar(figure, Direction.AT_LEAST, limit, obstacle);
  }

  /** A ceiling. */
  public static Bar atMost(String figure, double limit, String obstacle) {
    return new Bar(figure, Direction.AT_MOST, limit, obstacle);
  }

  /** Whether the value is on the right side; NaN never is. */
  public boolean isReachedBy(double value) {
    return switch (direction) {
      case AT_LEAST -> value >= limit;
      case AT_MOST -> value <= limit;
    };
  }

  /** Such as {@code ≤ 6}. */
  String text() {
    return direction.sign + " " + Table.number(limit);
  }
}
