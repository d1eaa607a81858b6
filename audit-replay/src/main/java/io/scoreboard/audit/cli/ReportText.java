package io.scoreboard.audit.cli;

import io.scoreboard.audit.evidence.Finding;
import io.scoreboard.audit.replay.Ruling;
import io.scoreboard.audit.verify.Comparison;
import io.scoreboard.audit.verify.Difference;
import io.scoreboard.audit.verify.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report as people and as programs read it. */
record ReportText(Report report, Optional<Finding> cut) {

  private static final JsonMapper JSON = new JsonMapper();

  boolean isClean() {
    return report.isClean() && cut.isEmpty();
  }

  private List<Finding> findings() {
    return Stream.concat(cut.stream(), report.findings().stream()).toList();
  }

  String lines() {
    List<String> lines = new ArrayList<>();
    lines.add("records      %d up to %s".formatted(report.census().records(), report.ends()));
    lines.add("             " + census());
    lines.add("log          " + evidence());
    lines.add("fold         %d users, SHA-256 %s".formatted(report.users(), report.digest()));
    report.comparison().ifPresent(it -> lines.add("projector    " + projector(it)));
    findings().forEach(finding -> lines.add("DAMAGED      " + finding));
    difference().ifPresent(it -> lines.add("DIFFERENT    " + it));
    lines.add(
        "%s in %d ms, %d records/s"
            .formatted(
                isClean() ? "verified" : "failed", report.took().toMillis(), report.speed()));
    return String.join(System.lineSeparator(), lines);
  }

  private String census() {
    return Arrays.stream(Ruling.values())
        .filter(ruling -> report.census().of(ruling) > 0)
        .map(ruling -> ruling.label() + " " + report.census().of(ruling))
        .collect(Collectors.joining(", "));
  }

  private String evidence() {
    return report.checkpoints() == 0
        ? "no checkpoints yet: nothing to hold it against"
        : "%d checkpoints prove %d records, %d came after"
            .formatted(
                report.checkpoints(),
                report.covered(),
                report.census().records() - report.covered());
  }

  private static String projector(Comparison comparison) {
    return comparison.isEqual()
        ? "equal: totals, ranks and top ten, SHA-256 " + comparison.digest()
        : "%d users differ, SHA-256 %s".formatted(comparison.differing(), comparison.digest());
  }

  private Optional<Difference> difference() {
    return report.comparison().flatMap(Comparison::first);
  }

  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("verified", isClean()).put("records", report.census().records());
    ObjectNode ends = node.putObject("ends");
    report.ends().forEach((partition, end) -> ends.put(partition.toString(), end));
    ObjectNode hashes = node.putObject("log_sha256");
    report.hashes().forEach((partition, hash) -> hashes.put(partition.toString(), hash));
    ObjectNode census = node.putObject("census");
    for (Ruling ruling : Ruling.values()) {
      census.put(ruling.name().toLowerCase(Locale.ROOT), report.census().of(ruling));
    }
    node.put("checkpoints", report.checkpoints()).put("proved", report.covered());
    node.put("users", report.users()).put("fold_sha256", report.digest());
    report.comparison().ifPresent(it -> node.put("projector_sha256", it.digest()));
    report.comparison().ifPresent(it -> node.put("users_differing", it.differing()));
    difference().ifPresent(it -> node.put("difference", it.toString()));
    var damage = node.putArray("damage");
    findings().forEach(it -> fill(damage.addObject(), it));
    return JSON.writeValueAsString(node.put("records_per_second", report.speed()));
  }

  private static void fill(ObjectNode node, Finding finding) {
    node.put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
        .put("partition", finding.partition())
        .put("offset", finding.offset())
        .put("text", finding.toString());
  }
}
