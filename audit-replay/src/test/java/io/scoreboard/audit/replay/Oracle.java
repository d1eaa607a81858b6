package io.scoreboard.audit.replay;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.wire.JsonSerde;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definition, written down with no thought of speed: everything in maps, record by record. */
final class Oracle {

  private final JsonSerde<ScoreEvent> json = JsonSerde.of(ScoreEvent.class);
  private final Map<String, ScoreAction> counted = new LinkedHashMap<>();
  private final Map<String, ScoreAction> first = new HashMap<>();

  static Map<String, Total> totals(List<LogRecord> log) {
    Oracle oracle = new Oracle();
    log.forEach(oracle::add);
    Map<String, Total> totals = new HashMap<>();
    oracle.counted.values().stream()
        .map(ScoreAction::userId)
        .distinct()
        .forEach(userId -> totals.put(userId, oracle.total(userId)));
    return totals;
  }

  private void add(LogRecord record) {
    switch (json.deserialize("", record.value())) {
      case ScoreAction action -> {
        if (first.putIfAbsent(record.partition() + action.actionId(), action) == null) {
          counted.put(record.partition() + action.actionId(), action);
        }
      }
      case ActionRevoked it -> counted.remove(record.partition() + it.actionId());
    }
  }

  private Total total(String userId) {
    List<ScoreAction> mine =
        counted.values().stream()
            .filter(action -> action.userId().equals(userId))
            .sorted(
                Comparator.comparing(ScoreAction::occurredAt).thenComparing(ScoreAction::actionId))
            .toList();
    long reachedAt = mine.getFirst().occurredAt().toEpochMilli();
    for (int i = 1; i < mine.size(); i++) {
      if (score(mine.subList(0, i + 1)) != score(mine.subList(0, i))) {
        reachedAt = mine.get(i).occurredAt().toEpochMilli();
      }
    }
    return new Total(score(mine), reachedAt);
  }

  private static long score(List<ScoreAction> actions) {
    return switch (actions.getLast().kind()) {
      case SET -> actions.getLast().amount();
      case INCREMENT ->
          actions.getLast().amount()
              + (actions.size() == 1 ? 0 : score(actions.subList(0, actions.size() - 1)));
    };
  }
}
