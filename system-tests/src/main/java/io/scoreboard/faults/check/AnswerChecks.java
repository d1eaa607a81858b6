package io.scoreboard.faults.check;

import io.scoreboard.faults.check.Violation.Kind;
import io.scoreboard.faults.workload.Attempt;
import io.scoreboard.faults.workload.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients were told: I6 one answer per action and the right one, I10 in time. */
final class AnswerChecks {

  private AnswerChecks() {}

  static List<Violation> check(Evidence evidence, Steps steps, Limits limits) {
    List<Violation> found = new ArrayList<>();
    for (Attempt attempt : evidence.attempts()) {
      value(attempt, steps, found);
      if (attempt.tookMillis() > limits.answer().toMillis()
          && !evidence.fault().concerns(attempt)) {
        String what =
            "%s took %d ms at %s"
                .formatted(attempt.command(), attempt.tookMillis(), attempt.node());
        found.add(new Violation("I10", Kind.OTHER, what));
      }
    }
    return found;
  }

  private static void value(Attempt attempt, Steps steps, List<Violation> found) {
    Long told = attempt.newScore();
    String id = attempt.command().actionId();
    if (told == null || id == null) {
      return;
    }
    Map<String, Long> right =
        attempt.command() instanceof Command.Revoke ? steps.afterWithdrawal() : steps.afterCount();
    @Nullable Long due = right.get(id);
    if (!told.equals(due)) {
      String what = "%s was answered with %d, not %s".formatted(attempt.command(), told, due);
      found.add(new Violation("I6", Kind.OTHER, what));
    }
  }
}
