package io.scoreboard.audit.verify;

import io.scoreboard.audit.evidence.PublishedEvidence;
import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Pace;
import io.scoreboard.audit.log.Progress;
import io.scoreboard.audit.log.Span;
import io.scoreboard.audit.log.TopicSource;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.audit.log.WatchedSource;
import io.scoreboard.audit.projection.ProjectedTotals;
import io.scoreboard.audit.projection.ProjectorProgress;
import io.scoreboard.audit.projection.PublishedBoard;
import io.scoreboard.audit.projection.Tail;
import io.scoreboard.audit.replay.Total;
import io.scoreboard.board.Board;
import io.scoreboard.pipeline.LogPosition;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Folds the whole log a second time and compares it with what the projector holds and shows, at the
 * same position, while both go on; what cannot be read ends in an {@link UnreadableException}.
 *
 * <p>The log's end is fixed first. Once the projector has passed it, its totals reflect everything
 * before that end and perhaps some records after it; its own facts name those records, which are
 * then taken from the log into the fold as well. So every total is compared at exactly the position
 * it reflects, and a user at rest is compared without any allowance.
 *
 * @param projection which build of the projection to compare with
 * @param patience how long the projector may take to pass the log's end, and the board to follow
 */
public record Verification(
    KafkaLog kafka, Projection projection, Duration patience, Pace pace, Progress progress) {

  private static final long LOOK_EVERY_MILLIS = 200;

  private static Projection current(KafkaLog kafka, String applicationId) {
    int epoch = PublishedBoard.newest(kafka).map(board -> board.version().epoch()).orElse(0);
    return new Projection(applicationId, epoch);
  }

  /**
   * Verifies the projection whose board viewers are shown; once more if another epoch replaced it
   * meanwhile, as in the first seconds after a rebuild.
   */
  public static Report ofCurrent(
      KafkaLog kafka, String applicationId, Duration patience, Pace pace, Progress progress) {
    Projection projection = current(kafka, applicationId);
    try {
      return new Verification(kafka, projection, patience, pace, progress).run();
    } catch (UnreadableException e) {
      Projection now = current(kafka, applicationId);
      if (now.equals(projection)) {
        throw e;
      }
      return new Verification(kafka, now, patience, pace, progress).run();
    }
  }

  /** Does it all. The order matters: what proves comes before what is proved. */
  public Report run() {
    PublishedEvidence evidence = new PublishedEvidence(kafka);
    SortedMap<Integer, Long> facts = kafka.ends(projection.countedActions(), Isolation.ALL);
    Span log = kafka.all(Topic.SCORE_EVENTS.text(), Isolation.ALL);
    try (LogFold fold = new LogFold(evidence)) {
      fold.read(new WatchedSource(source(log), progress));
      awaitProjector(log.to());
      ProjectedTotals projected = new ProjectedTotals(kafka, projection);
      Tail tail = new Tail(kafka, projection, facts, log.to(), projected.byUser());
      extend(fold, tail, log.to());
      Map<String, Total> totals = fold.totals();
      Optional<Difference> board = compareBoard(totals, facts, log.to(), projected);
      Map<String, Total> held = new HashMap<>();
      projected.byUser().forEach((user, it) -> it.total().ifPresent(t -> held.put(user, t)));
      return fold.report(totals, Optional.of(Comparison.of(totals, held, board)));
    }
  }

  private TopicSource source(Span log) {
    return new TopicSource(kafka, Topic.SCORE_EVENTS.text(), log, pace);
  }

  private void awaitProjector(SortedMap<Integer, Long> end) {
    progress.begin("waiting for the projector, at most %d s".formatted(patience.toSeconds()), -1);
    try {
      ProjectorProgress projector = new ProjectorProgress(kafka, patience);
      projector.await(projection.application("deduplication"), Topic.SCORE_EVENTS.text(), end);
      String facts = projection.countedActions();
      projector.await(projection.application("standings"), facts, kafka.ends(facts, Isolation.ALL));
    } finally {
      progress.end();
    }
  }

  private void extend(LogFold fold, Tail tail, SortedMap<Integer, Long> end) {
    SortedMap<Integer, Long> to = new TreeMap<>();
    tail.reflected().forEach(at -> to.merge(at.partition(), at.offset() + 1, Math::max));
    kafka.read(
        Topic.SCORE_EVENTS.text(),
        Span.of(end, to),
        Isolation.ALL,
        record -> {
          if (tail.reflected().contains(new LogPosition(record.partition(), record.offset()))) {
            fold.extend(record);
          }
        });
  }

  /** The board follows the totals: it may take a moment, but no longer than the projector may. */
  private Optional<Difference> compareBoard(
      Map<String, Total> totals,
      SortedMap<Integer, Long> facts,
      SortedMap<Integer, Long> end,
      ProjectedTotals projected) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Board board = PublishedBoard.newest(kafka).orElse(Board.EMPTY);
      if (board.version().epoch() != projection.epoch()) {
        return Optional.empty(); // viewers are shown another build of the projection
      }
      Tail tail = new Tail(kafka, projection, facts, end, projected.byUser());
      Optional<Difference> difference = TopTen.compare(totals, board.rows(), tail.movingUsers());
      if (difference.isEmpty() || System.nanoTime() - deadline > 0) {
        return difference;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
    }
  }
}
