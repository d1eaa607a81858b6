package io.scoreboard.faults.check;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param visible from the end of a fault until everything acknowledged is visible (I9)
 * @param answer any request to a process that is not broken (I10)
 */
public record Limits(Duration visible, Duration answer) {

  /** As promised; an answer has 2 s more, for the machine that measures runs nine processes. */
  public static final Limits PROMISED = new Limits(Duration.ofSeconds(15), Duration.ofSeconds(7));
}
