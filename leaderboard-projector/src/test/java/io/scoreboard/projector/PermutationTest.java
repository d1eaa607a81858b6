package io.scoreboard.projector;

import static io.scoreboard.projector.Fixtures.increment;
import static io.scoreboard.projector.Fixtures.revocation;
import static io.scoreboard.projector.Fixtures.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories with duplicates, stolen ids, revocations, sets, late arrivals and re-deliveries:
 * the pipeline ends where a naive sort ends, whatever the order.
 */
class PermutationTest {

  private static final int HISTORIES = 60;

  /** 20 seeds of 60 histories each. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void endsWhereANaiveSortEnds(int seed) {
    Random random = new Random(seed);
    List<ScoreEvent> everything = new ArrayList<>();
    try (PipelineDriver pipeline = new PipelineDriver()) {
      for (int i = 0; i < HISTORIES; i++) {
        List<ScoreEvent> history = history(random, "s" + seed + "h" + i);
        Collections.shuffle(history, random);
        for (ScoreEvent event : history) {
          pipeline.append(event);
          pipeline.redeliver(random.nextInt(4));
        }
        everything.addAll(history);
        assertThat(lastRows(pipeline)).as("seed %d", seed).isEqualTo(naiveBoard(everything));
      }
      assertThat(allRows(pipeline)).as("seed %d", seed).isEqualTo(naiveRows(everything));
    }
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    Random random = new Random(4711);
    List<ScoreEvent> actions =
        new ArrayList<>(
            history(random, "order").stream()
                .filter(ScoreAction.class::isInstance)
                .collect(Collectors.toMap(ScoreEvent::actionId, e -> e, (a, b) -> a))
                .values());
    actions.sort(Comparator.comparing(ScoreEvent::actionId));
    Set<List<BoardRow>> ends = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      Collections.shuffle(actions, random);
      try (PipelineDriver pipeline = new PipelineDriver()) {
        pipeline.append(actions.toArray(ScoreEvent[]::new));
        ends.add(allRows(pipeline));
      }
    }
    assertThat(ends).hasSize(1);
  }

  private static List<ScoreEvent> history(Random random, String prefix) {
    List<ScoreEvent> events = new ArrayList<>();
    int count = 5 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      String user = prefix + "u" + random.nextInt(4);
      String id = prefix + "a" + (random.nextInt(10) == 0 ? random.nextInt(count) : i);
      long time = random.nextInt(12);
      events.add(
          random.nextInt(3) == 0
              ? set(user, random.nextInt(4), time, id)
              : increment(user, 1 + random.nextInt(3), time, id));
    }
    for (ScoreEvent event : List.copyOf(events)) {
      if (random.nextInt(4) == 0) {
        events.add(event);
      }
      if (random.nextInt(5) == 0) {
        events.add(revocation((ScoreAction) event));
      }
    }
    return events;
  }

  private static List<BoardRow> lastRows(PipelineDriver pipeline) {
    return pipeline.boards.isEmpty() ? List.of() : pipeline.boards.getLast().rows();
  }

  private static List<BoardRow> allRows(PipelineDriver pipeline) {
    return pipeline.partitionBoards.first(Integer.MAX_VALUE);
  }

  private static List<BoardRow> naiveBoard(List<ScoreEvent> log) {
    List<BoardRow> rows = naiveRows(log);
    return rows.subList(0, Math.min(Board.SIZE, rows.size()));
  }

  private static List<BoardRow> naiveRows(List<ScoreEvent> log) {
    Map<String, ScoreAction> counted = new LinkedHashMap<>();
    Set<String> revoked = new HashSet<>();
    for (ScoreEvent event : log) {
      switch (event) {
        case ScoreAction action -> counted.putIfAbsent(action.actionId(), action);
        case ActionRevoked revocation -> {
          if (counted.containsKey(revocation.actionId())) {
            revoked.add(revocation.actionId());
          }
        }
      }
    }
    counted.keySet().removeAll(revoked);
    return counted.values().stream()
        .collect(Collectors.groupingBy(ScoreAction::userId))
        .values()
        .stream()
        .map(PermutationTest::naiveRow)
        .sorted(
            Comparator.comparingLong((BoardRow row) -> -row.score())
                .thenComparing(BoardRow::reachedAt)
                .thenComparing(BoardRow::userId))
        .toList();
  }

  private static BoardRow naiveRow(Collection<ScoreAction> actions) {
    List<ScoreAction> sorted =
        actions.stream()
            .sorted(
                Comparator.comparing(ScoreAction::occurredAt).thenComparing(ScoreAction::actionId))
            .toList();
    Long score = null;
    Instant reachedAt = Instant.MIN;
    for (ScoreAction action : sorted) {
      long before = score == null ? 0 : score;
      long after = action instanceof ScoreIncremented ? before + action.amount() : action.amount();
      if (score == null || after != before) {
        reachedAt = action.occurredAt();
      }
      score = after;
    }
    return new BoardRow(sorted.getFirst().userId(), null, score, reachedAt);
  }
}
