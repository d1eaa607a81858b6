package io.scoreboard.audit.cli;

import io.scoreboard.attempts.Quoted;
import io.scoreboard.attempts.SuspiciousActivity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Unusual activity as people and as programs read it; names from outside are escaped. */
final class SuspectText {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROW = "%-24s  %-24s  %-8s  %10s  %10s  %8s  %-24s  %-24s  %s";

  static final String HEAD =
      ROW.formatted(
          "first", "last", "rule", "observed", "threshold", "attempts", "who", "user", "address");

  private SuspectText() {}

  static String row(SuspiciousActivity activity) {
    return ROW.formatted(
        activity.first(),
        activity.last(),
        activity.rule().label(),
        activity.observed(),
        activity.threshold(),
        activity.attempts(),
        Quoted.of(activity.subject()),
        Quoted.of(activity.userId()),
        Quoted.of(activity.address()));
  }

  static String json(SuspiciousActivity activity) {
    ObjectNode node = JSON.createObjectNode();
    node.put("rule", activity.rule().label())
        .put("subject", activity.subject())
        .put("address", activity.address())
        .put("user_id", activity.userId())
        .put("observed", activity.observed())
        .put("threshold", activity.threshold())
        .put("window", activity.window().toString())
        .put("attempts", activity.attempts())
        .put("first", activity.first().toString())
        .put("last", activity.last().toString());
    return JSON.writeValueAsString(node);
  }
}
