package io.scoreboard.audit.verify;

import io.scoreboard.audit.evidence.Finding;
import io.scoreboard.audit.replay.Census;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a verification found.
 *
 * @param ends the offset after the last record read, by partition
 * @param hashes the chained SHA-256 of each partition there
 * @param census what became of the records
 * @param users how many have a counted action
 * @param digest the SHA-256 of the state by the log
 * @param checkpoints how many there are
 * @param covered how many records they prove
 * @param findings where the log is not what they say
 * @param comparison with the projector, or empty if there was none to compare with
 * @param took how long it was
 */
public record Report(
    SortedMap<Integer, Long> ends,
    SortedMap<Integer, String> hashes,
    Census census,
    int users,
    String digest,
    int checkpoints,
    long covered,
    List<Finding> findings,
    Optional<Comparison> comparison,
    Duration took) {

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return findings.isEmpty() && comparison.map(Comparison::isEqual).orElse(true);
  }

  /** Records read in a second. */
  public long speed() {
    return census.records() * 1_000_000_000L / Math.max(1, took.toNanos());
  }
}
