package io.scoreboard.audit.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a user's sorted rows, revocations among them, into a history. */
final class Histories {

  private Histories() {}

  static History of(String userId, List<Row> rows) {
    Map<String, Row> revocations = new HashMap<>();
    rows.stream()
        .filter(row -> row.kind() == RowKind.REVOCATION)
        .forEach(row -> revocations.put(row.partition() + "/" + row.actionId(), row));
    UserFold fold = new UserFold();
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      if (row.kind() != RowKind.REVOCATION) {
        Row revocation = revocations.get(row.partition() + "/" + row.actionId());
        long effect = revocation == null ? fold.add(row) : 0;
        lines.add(line(row, effect, fold.score(), revocation));
      }
    }
    return new History(userId, lines, fold.result());
  }

  private static Line line(Row row, long effect, long total, @Nullable Row revocation) {
    return new Line(
        Instant.ofEpochMilli(row.occurredAt()),
        row.actionId(),
        row.kind() == RowKind.SET,
        row.amount(),
        effect,
        total,
        row.partition(),
        row.offset(),
        Instant.ofEpochMilli(row.timestamp()),
        row.note(),
        revocation == null ? null : revocation.note());
  }
}
