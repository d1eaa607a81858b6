package io.scoreboard.audit.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides, with all records of its action ids in the order of the log, which counts: the first of
 * its id in its partition, unless revoked after it.
 */
final class Judge {

  private final Map<String, Case> cases = new HashMap<>();
  private final Census census;

  Judge(Census census) {
    this.census = census;
  }

  void accept(Row row) {
    String id = (char) row.partition() + row.actionId();
    switch (row.kind()) {
      case INCREMENT, SET -> acceptAction(id, row);
      case REVOCATION -> acceptRevocation(id, row);
    }
  }

  private void acceptAction(String id, Row row) {
    Case known = cases.putIfAbsent(id, new Case(row));
    if (known == null) {
      return;
    }
    if (!known.first.repeats(row)) {
      census.count(Ruling.REUSED);
    } else {
      census.count(known.revocation == null ? Ruling.REPEATED : Ruling.REPEATED_AFTER_REVOCATION);
    }
  }

  private void acceptRevocation(String id, Row row) {
    Case known = cases.get(id);
    if (known == null) {
      census.count(Ruling.UNKNOWN_ACTION);
    } else if (known.revocation != null) {
      census.count(Ruling.REVOKED_AGAIN);
    } else {
      known.revocation = row;
      census.count(Ruling.REVOCATION);
    }
  }

  /** Shows each first action, with its revocation or null. */
  void decide(BiConsumer<Row, @Nullable Row> reader) {
    for (Case found : cases.values()) {
      census.count(found.revocation == null ? Ruling.COUNTED : Ruling.WITHDRAWN);
      reader.accept(found.first, found.revocation);
    }
  }

  private static final class Case {
    private final Row first;
    private @Nullable Row revocation;

    Case(Row first) {
      this.first = first;
    }
  }
}
