package io.scoreboard.audit.verify;

import io.scoreboard.audit.evidence.Evidence;
import io.scoreboard.audit.evidence.Finding;
import io.scoreboard.audit.evidence.LogCheck;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.RecordSource;
import io.scoreboard.audit.replay.Replay;
import io.scoreboard.audit.replay.Total;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One pass over a log that recomputes its digests and gathers what the totals need. */
public final class LogFold implements AutoCloseable {

  private final long begin = System.nanoTime();
  private final Replay replay = Replay.forTotals();
  private final SortedMap<Integer, Long> ends = new TreeMap<>();
  private final Evidence evidence;
  private final LogCheck check;

  /** With that evidence to hold the log against. */
  public LogFold(Evidence evidence) {
    this.evidence = evidence;
    this.check = new LogCheck(evidence);
  }

  /** Reads the whole log: this thread fetches it and recomputes digests, another one replays. */
  public void read(RecordSource log) {
    try (Aside<LogRecord> replaying = new Aside<>(replay::add)) {
      log.read(
          record -> {
            check.add(record);
            ends.merge(record.partition(), record.offset() + 1, Math::max);
            replaying.add(record);
          });
      replaying.finish();
    }
  }

  /** Takes a record that came later and that the other side has taken in already. */
  void extend(LogRecord record) {
    replay.add(record);
  }

  /** The totals of all that was taken; to be asked once. */
  Map<String, Total> totals() {
    return replay.totals();
  }

  /** The report about a log alone. */
  public Report report() {
    return report(totals(), Optional.empty());
  }

  Report report(Map<String, Total> totals, Optional<Comparison> comparison) {
    List<Finding> findings = check.findings();
    return new Report(
        ends,
        check.hashes(),
        replay.census(),
        totals.size(),
        Comparison.digest(totals),
        evidence.checkpoints().size(),
        check.covered(),
        findings,
        comparison,
        Duration.ofNanos(System.nanoTime() - begin));
  }

  @Override
  public void close() {
    replay.close();
  }
}
