package io.scoreboard.faults.check;

import io.scoreboard.events.ScoreAction;
import io.scoreboard.faults.check.Violation.Kind;
import io.scoreboard.faults.workload.Attempt;
import io.scoreboard.faults.workload.Command;
import io.scoreboard.pipeline.LogPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is in the log: I1 all that was accepted, I2 nothing else, I8 poison only as dead letters.
 */
final class LogChecks {

  private LogChecks() {}

  static List<Violation> check(Evidence evidence, Truth truth, Steps steps) {
    List<Violation> found = new ArrayList<>();
    lost(evidence, truth, steps, found);
    unasked(evidence, truth, found);
    letters(evidence, found);
    if (steps.doubled() > 0) {
      String what = steps.doubled() + " actions were counted from two places of the log";
      found.add(new Violation("I1", Kind.DOUBLED, what));
    }
    return found;
  }

  private static void lost(Evidence evidence, Truth truth, Steps steps, List<Violation> found) {
    Set<String> accepted =
        evidence.attempts().stream()
            .filter(attempt -> attempt.ending() == Attempt.Ending.OK)
            .filter(attempt -> !(attempt.command() instanceof Command.Revoke))
            .map(attempt -> attempt.command().actionId())
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    for (String id : accepted) {
      if (!truth.counted().containsKey(id) || !steps.afterCount().containsKey(id)) {
        found.add(new Violation("I1", Kind.LOST, id + " was accepted and is not counted"));
      }
    }
  }

  private static void unasked(Evidence evidence, Truth truth, List<Violation> found) {
    Map<String, Command> asked =
        evidence.attempts().stream()
            .map(Attempt::command)
            .filter(command -> !(command instanceof Command.Revoke))
            .filter(command -> command.actionId() != null)
            .collect(Collectors.toMap(c -> String.valueOf(c.actionId()), c -> c, (a, _) -> a));
    for (ScoreAction action : truth.counted().values()) {
      boolean ours = action.actionId().startsWith(evidence.run() + "-");
      if (ours && !isWhatWasAsked(action, asked.get(action.actionId()))) {
        found.add(new Violation("I2", Kind.DOUBLED, action + " was never asked for"));
      }
    }
  }

  private static boolean isWhatWasAsked(
      ScoreAction action, @org.jspecify.annotations.Nullable Command command) {
    return switch (command) {
      case Command.Increment c ->
          c.userId().equals(action.userId()) && c.amount() == action.amount();
      case Command.Replace c -> c.userId().equals(action.userId()) && c.amount() == action.amount();
      case Command.Revoke _, Command.Rename _ -> false;
      case null -> false;
    };
  }

  private static void letters(Evidence evidence, List<Violation> found) {
    Set<LogPosition> missing = new HashSet<>(evidence.poison());
    missing.removeAll(evidence.book().letters());
    Set<LogPosition> sound = new HashSet<>(evidence.book().letters());
    sound.removeAll(evidence.poison());
    missing.forEach(
        at -> found.add(new Violation("I8", Kind.OTHER, at + " is not in the dead letters")));
    evidence
        .book()
        .strays()
        .forEach(stray -> found.add(new Violation("I8", Kind.LOST, "dead letter of " + stray)));
    sound.forEach(
        at -> found.add(new Violation("I8", Kind.LOST, at + " is sound and a dead letter")));
  }
}
