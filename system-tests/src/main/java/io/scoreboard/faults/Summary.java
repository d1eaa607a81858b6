package io.scoreboard.faults;

import io.scoreboard.faults.check.Violation;
import io.scoreboard.faults.check.Violation.Kind;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** Tells how runs ended, one line each and a table at last. */
final class Summary {

  private static final int SHOWN = 10;

  private final PrintStream out;
  private final Map<String, Row> rows = new TreeMap<>();
  private boolean clean = true;

  Summary(PrintStream out) {
    this.out = out;
  }

  private record Row(int runs, int operations, int violations, long slowest) {

    Row plus(Row more) {
      return new Row(
          runs + more.runs,
          operations + more.operations,
          violations + more.violations,
          Math.max(slowest, more.slowest));
    }
  }

  /** Whether nothing was violated so far. */
  boolean isClean() {
    return clean;
  }

  void add(FaultRun.Result result) {
    int operations = result.operations();
    long visible = result.untilVisible();
    out.println(
        "%-22s seed %-6d %5d operations  lost %d  doubled %d  regressions %d  other %d  visible after %s"
            .formatted(
                result.kind(),
                result.seed(),
                operations,
                count(result, Kind.LOST),
                count(result, Kind.DOUBLED),
                count(result, Kind.REGRESSION),
                count(result, Kind.OTHER),
                visible < 0 ? "never" : visible + " ms"));
    rows.merge(
        result.kind(), new Row(1, operations, result.violations().size(), visible), Row::plus);
    if (!result.violations().isEmpty()) {
      explain(result);
    }
  }

  private static long count(FaultRun.Result result, Kind kind) {
    return result.violations().stream().filter(violation -> violation.kind() == kind).count();
  }

  private void explain(FaultRun.Result result) {
    clean = false;
    result.violations().stream().limit(SHOWN).map(Violation::toString).forEach(out::println);
    out.println("  history: " + result.file());
    out.println(
        "  again:   ./scoreboard faults --only %s --runs 1 --seed %d"
            .formatted(result.kind(), result.seed()));
  }

  void skip(String kind, String reason) {
    out.println("%-22s SKIPPED: %s".formatted(kind, reason));
  }

  void print() {
    out.println();
    out.println(
        "%-22s %5s %11s %11s %18s"
            .formatted("fault", "runs", "operations", "violations", "slowest visible"));
    rows.forEach(
        (kind, row) ->
            out.println(
                "%-22s %5d %11d %11d %15d ms"
                    .formatted(
                        kind, row.runs(), row.operations(), row.violations(), row.slowest())));
    Row all = rows.values().stream().reduce(new Row(0, 0, 0, 0), Row::plus);
    out.println(
        "%-22s %5d %11d %11d %15d ms"
            .formatted("all", all.runs(), all.operations(), all.violations(), all.slowest()));
  }
}
