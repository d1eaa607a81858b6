package io.scoreboard.auth;

/**
 * What an action signature covers besides its time.
 *
 * @param kind {@code increment} or {@code set}
 * @param amount the points to add, or the score to set
 */
public record SignedAction(String kind, long amount, String userId, String actionId) {

  /** The five signed fields joined by LF; the time comes first. */
  String canonical(long epochSecond) {
    return String.join(
        "\n", Long.toString(epochSecond), kind, Long.toString(amount), userId, actionId);
  }
}
