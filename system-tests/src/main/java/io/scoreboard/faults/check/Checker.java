package io.scoreboard.faults.check;

import java.util.List;
import java.util.stream.Stream;

/** The verdict on a run: every violation of I1 to I10 that the evidence shows. */
public final class Checker {

  private Checker() {}

  /** All violations; none is what one hopes for. */
  public static List<Violation> check(Evidence evidence, Limits limits) {
    Truth truth = Truth.of(evidence.book());
    Steps steps = Steps.of(evidence.book());
    return Stream.of(
            LogChecks.check(evidence, truth, steps),
            AnswerChecks.check(evidence, steps, limits),
            FrameChecks.check(evidence.frames(), steps),
            LastFrames.check(evidence.frames(), truth),
            ViewChecks.check(evidence, truth, steps, limits))
        .flatMap(List::stream)
        .toList();
  }
}
