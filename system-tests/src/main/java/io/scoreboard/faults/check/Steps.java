package io.scoreboard.faults.check;

import io.scoreboard.events.ScoreAction;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.ActionFact.ActionRepeated;
import io.scoreboard.pipeline.ActionFact.ActionWithdrawn;
import io.scoreboard.pipeline.LogPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every score each user ever had, in the order in which {@code counted-actions} fixed it: what may
 * be answered and shown, and nothing else.
 */
final class Steps {

  private final Map<String, List<Long>> scores = new HashMap<>();
  private final Map<String, UserHistory> users = new TreeMap<>();
  private final Map<String, LogPosition> counted = new HashMap<>();
  private final Map<String, Long> afterCount = new HashMap<>();
  private final Map<String, Long> afterWithdrawal = new HashMap<>();
  private int doubled;

  static Steps of(LogBook book) {
    Steps steps = new Steps();
    book.facts().forEach(steps::take);
    return steps;
  }

  private void take(ActionFact fact) {
    switch (fact) {
      case ActionCounted(ScoreAction action, LogPosition source) -> count(action, source);
      case ActionWithdrawn(ScoreAction action, LogPosition _) -> withdraw(action);
      case ActionRepeated _ -> {}
    }
  }

  private void count(ScoreAction action, LogPosition source) {
    LogPosition first = counted.putIfAbsent(action.actionId(), source);
    if (first == null) {
      user(action).count(action);
      afterCount.put(action.actionId(), step(action));
    } else if (!first.equals(source)) {
      doubled++;
    }
  }

  private void withdraw(ScoreAction action) {
    if (!afterWithdrawal.containsKey(action.actionId())) {
      user(action).withdraw(action);
      afterWithdrawal.put(action.actionId(), step(action));
    }
  }

  private UserHistory user(ScoreAction action) {
    return users.computeIfAbsent(action.userId(), _ -> new UserHistory());
  }

  private long step(ScoreAction action) {
    long score = user(action).score();
    scores.computeIfAbsent(action.userId(), _ -> new ArrayList<>()).add(score);
    return score;
  }

  /** The scores of that user, oldest first. */
  List<Long> scoresOf(String userId) {
    return scores.getOrDefault(userId, List.of());
  }

  /** The user's score right after each action was counted, by action id. */
  Map<String, Long> afterCount() {
    return afterCount;
  }

  /** The user's score right after each action was withdrawn, by action id. */
  Map<String, Long> afterWithdrawal() {
    return afterWithdrawal;
  }

  /** How many actions were passed on as counted from two places of the log. */
  int doubled() {
    return doubled;
  }

  /** The scores of all who have something that counts. */
  Map<String, Long> totals() {
    Map<String, Long> totals = new TreeMap<>();
    users.forEach(
        (user, history) -> history.row(user, null).ifPresent(row -> totals.put(user, row.score())));
    return totals;
  }
}
