package io.scoreboard.audit.cli;

import io.scoreboard.audit.replay.History;
import io.scoreboard.audit.replay.Line;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A history, or some lines of it, as people and as programs read it. */
record HistoryText(History history, List<Line> shown) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROW = "  %-24s  %-36s %17s %17s  %-8s  %s";

  String table(boolean struck) {
    long revoked = history.lines().stream().filter(line -> !line.counts()).count();
    String title =
        "%s: %d points of %d actions, %d revoked"
            .formatted(history.userId(), history.score(), history.lines().size(), revoked);
    String head = ROW.formatted("when", "action", "change", "total", "log", "by");
    String foot = ROW.formatted("", "sum", history.sum(), "", "", "").stripTrailing();
    Stream<String> rows = shown.stream().map(line -> row(line, struck));
    return Stream.concat(Stream.concat(Stream.of(title, head), rows), Stream.of(foot))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** Struck out on a terminal, between tildes elsewhere, if it was revoked. */
  private static String row(Line line, boolean struck) {
    String change = (line.set() ? "=" : line.amount() < 0 ? "" : "+") + line.amount();
    String row =
        ROW.formatted(
            line.occurredAt(),
            line.actionId(),
            change,
            line.total(),
            line.partition() + "/" + line.offset(),
            line.sender());
    if (line.counts()) {
      return row;
    }
    String revoked = struck ? "\u001b[9m" + row + "\u001b[0m" : "~~" + row.substring(2) + "~~";
    return revoked + "  revoked by " + line.revocation();
  }

  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("user_id", history.userId()).put("total", history.score()).put("sum", history.sum());
    history
        .total()
        .ifPresent(it -> node.put("reached_at", Instant.ofEpochMilli(it.reachedAt()).toString()));
    var lines = node.putArray("actions");
    shown.forEach(line -> fill(lines.addObject(), line));
    return JSON.writeValueAsString(node);
  }

  private static void fill(ObjectNode node, Line line) {
    node.put("action_id", line.actionId())
        .put("occurred_at", line.occurredAt().toString())
        .put("kind", line.set() ? "set" : "increment")
        .put("amount", line.amount())
        .put("status", line.counts() ? "counted" : "revoked")
        .put("effect", line.effect())
        .put("total", line.total())
        .put("sender", line.sender())
        .put("partition", line.partition())
        .put("offset", line.offset())
        .put("logged_at", line.loggedAt().toString());
    if (!line.counts()) {
      node.put("revoked_by", line.revocation());
    }
  }
}
