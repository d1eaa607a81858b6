package io.scoreboard.faults.check;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.faults.check.Evidence.Window;
import io.scoreboard.faults.workload.Attempt;
import io.scoreboard.faults.workload.Attempt.Ending;
import io.scoreboard.faults.workload.Command;
import io.scoreboard.faults.workload.Frame;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.ActionFact.ActionWithdrawn;
import io.scoreboard.pipeline.LogPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small history that is right, of which each test makes one thing wrong. */
final class Fixtures {

  final LogBook book = new LogBook();
  final List<Attempt> attempts = new ArrayList<>();
  final List<Frame> frames = new ArrayList<>();
  final Set<LogPosition> poison = new HashSet<>();
  final Map<String, Long> scores = new LinkedHashMap<>();
  final List<View.Row> ten = new ArrayList<>();
  Window window = new Window(Set.of("victim"), 0, 1000, 3000);

  private long offset;

  /** alice: 5, then 12; bob: 3, then nothing. */
  static Fixtures right() {
    Fixtures run = new Fixtures();
    run.counted("alice", 5, "r1-1");
    run.counted("alice", 7, "r1-2");
    run.counted("bob", 3, "r1-3");
    run.revoked("bob", 3, "r1-3");
    run.answered(new Command.Increment("alice", 5, "r1-1"), 5L, 20);
    run.answered(new Command.Increment("alice", 7, "r1-2"), 12L, 20);
    run.answered(new Command.Increment("bob", 3, "r1-3"), 3L, 20);
    run.answered(new Command.Revoke("r1-3"), 0L, 20);
    run.shown(1, "alice", 5);
    run.shown(2, "alice", 12);
    run.scores.put("alice", 12L);
    run.ten.add(new View.Row("alice", "alice", 12));
    return run;
  }

  void counted(String user, long amount, String id) {
    ScoreIncremented action = action(user, amount, id);
    book.add(new ActionCounted(action, logged(action)));
  }

  void revoked(String user, long amount, String id) {
    Instant time = Instant.ofEpochSecond(offset);
    LogPosition at = logged(new ActionRevoked(id, "test", time, "tester"));
    book.add(new ActionWithdrawn(action(user, amount, id), at));
  }

  static ScoreIncremented action(String user, long amount, String id) {
    long second = Long.parseLong(id.substring(id.indexOf('-') + 1));
    return new ScoreIncremented(id, user, amount, Instant.ofEpochSecond(second), "tester");
  }

  LogPosition logged(ScoreEvent event) {
    LogPosition at = new LogPosition(0, offset++);
    book.add(new LogBook.Entry(at, event.actionId(), event));
    return at;
  }

  LogPosition rubbish() {
    LogPosition at = new LogPosition(0, offset++);
    book.add(new LogBook.Entry(at, "rubbish", null));
    poison.add(at);
    return at;
  }

  void answered(Command command, @Nullable Long score, long took) {
    attempts.add(new Attempt(1, command, "api-1", 2000, took, Ending.OK, 200, score, false));
  }

  void shown(long version, String user, long score) {
    frames.add(new Frame.Score("gateway-1/1", version, 10, user, score));
  }

  List<Violation> violations() {
    View view = new View(Map.of("projector-1", scores), Map.of("gateway-1", ten));
    return Checker.check(
        new Evidence("r1", book, attempts, frames, poison, view, window), Limits.PROMISED);
  }

  List<String> invariants() {
    return violations().stream().map(Violation::invariant).distinct().toList();
  }
}
