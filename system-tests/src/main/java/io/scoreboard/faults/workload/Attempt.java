package io.scoreboard.faults.workload;

import org.jspecify.annotations.Nullable;

/**
 * One request and how it ended.
 *
 * @param step of the plan it belongs to
 * @param node it was sent to
 * @param beganMillis since the run began
 * @param tookMillis until the answer, or until the client gave up
 * @param status of the answer, 0 if there was none
 * @param newScore of the answer, if it had one
 * @param duplicate of the answer
 */
public record Attempt(
    int step,
    Command command,
    String node,
    long beganMillis,
    long tookMillis,
    Ending ending,
    int status,
    @Nullable Long newScore,
    boolean duplicate) {

  /** How a request ended, as far as its sender can know. */
  public enum Ending {
    /** Accepted: 2xx. */
    OK,
    /** Refused for good: 4xx. */
    FAILED,
    /** 5xx or no answer: it may have been accepted. */
    UNKNOWN
  }

  /** When it ended, in milliseconds since the run began. */
  public long endedMillis() {
    return beganMillis + tookMillis;
  }
}
