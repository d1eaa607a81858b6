package io.scoreboard.faults.check;

import io.scoreboard.faults.check.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What can be seen in the end: I3 every user's total, I4 the top ten, I7 two folds that agree, I9
 * in time.
 */
final class ViewChecks {

  private ViewChecks() {}

  static List<Violation> check(Evidence evidence, Truth truth, Steps steps, Limits limits) {
    List<Violation> found = new ArrayList<>();
    Map<String, Long> due = truth.scores();
    evidence.view().scores().forEach((node, seen) -> totals(node, due, seen, found));
    List<View.Row> ten = truth.topTen();
    evidence.view().topTens().forEach((node, seen) -> board(node, ten, seen, found));
    if (!steps.totals().equals(due)) {
      String what = "score-events come to %s, counted-actions to %s".formatted(due, steps.totals());
      found.add(new Violation("I7", Kind.OTHER, what));
    }
    visible(evidence.untilVisible(), limits, found);
    return found;
  }

  private static void totals(
      String node, Map<String, Long> due, Map<String, Long> seen, List<Violation> found) {
    TreeSet<String> users = new TreeSet<>(due.keySet());
    users.addAll(seen.keySet());
    for (String user : users) {
      long is = seen.getOrDefault(user, 0L);
      long should = due.getOrDefault(user, 0L);
      if (is != should || seen.containsKey(user) != due.containsKey(user)) {
        String what = "%s says %s has %d, the log says %d".formatted(node, user, is, should);
        found.add(new Violation("I3", is > should ? Kind.DOUBLED : Kind.LOST, what));
      }
    }
  }

  private static void board(
      String node, List<View.Row> due, List<View.Row> seen, List<Violation> found) {
    if (!seen.equals(due)) {
      String what = "%s shows %s, the log says %s".formatted(node, seen, due);
      found.add(new Violation("I4", Kind.OTHER, what));
    }
  }

  private static void visible(long took, Limits limits, List<Violation> found) {
    if (took < 0 || took > limits.visible().toMillis()) {
      String what = took < 0 ? "not everything became visible" : "visible after " + took + " ms";
      found.add(new Violation("I9", Kind.OTHER, what));
    }
  }
}
