package io.scoreboard.audit.evidence;

import io.scoreboard.audit.evidence.Finding.Kind;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.integrity.LogChain;
import io.scoreboard.integrity.RecordDigest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the chain of one partition and holds it against its checkpoints, each on its own, so
 * that two projectors may have published overlapping ones. Keeps the leaves of the records since
 * the last checkpoint only.
 */
final class PartitionCheck {

  private final int partition;
  private final Evidence evidence;
  private final RecordDigest digest;
  private final Deque<Checkpoint> open = new ArrayDeque<>();
  private final Leaves seen = new Leaves();
  private LogChain chain = LogChain.empty();
  private long covered;
  private @Nullable Finding finding;

  PartitionCheck(int partition, Evidence evidence, RecordDigest digest) {
    this.partition = partition;
    this.evidence = evidence;
    this.digest = digest;
    evidence.checkpoints().stream()
        .filter(checkpoint -> checkpoint.partition() == partition)
        .sorted(Comparator.comparingLong(Checkpoint::to).thenComparing(Checkpoint::from))
        .forEach(open::add);
  }

  void accept(LogRecord record) {
    while (finding == null && !open.isEmpty() && open.getFirst().to() <= record.offset()) {
      close(open.removeFirst(), false);
    }
    byte[] leaf =
        digest.leaf(partition, record.offset(), record.timestamp(), record.key(), record.value());
    chain = chain.append(record.offset(), leaf, digest);
    if (finding == null && !open.isEmpty()) {
      seen.add(record.offset(), Leaves.prefix(leaf));
    }
  }

  /** Checks what is left at the end of the partition. */
  void finish() {
    while (finding == null && !open.isEmpty()) {
      close(open.removeFirst(), true);
    }
  }

  private void close(Checkpoint checkpoint, boolean atEnd) {
    if (chain.count() == checkpoint.count() && chain.hex().equals(checkpoint.hash())) {
      covered = chain.count();
      seen.dropBefore(open.stream().mapToLong(Checkpoint::from).min().orElse(Long.MAX_VALUE));
    } else {
      Leaves were = Leaves.of(evidence.leaves(checkpoint));
      finding = explain(checkpoint, seen.from(checkpoint.from()), were, atEnd);
    }
  }

  private Finding explain(Checkpoint checkpoint, Leaves are, Leaves were, boolean atEnd) {
    int at = are.mismatch(were);
    if (at < 0) {
      return new Finding(Kind.CHECKPOINT, partition, checkpoint.to());
    }
    long expected = at == 0 ? checkpoint.from() : are.offset(at - 1) + 1;
    if (at == are.size()) {
      return new Finding(atEnd ? Kind.CUT_OFF : Kind.MISSING, partition, expected);
    }
    if (at == were.size() || are.offset(at) < expected) {
      return new Finding(Kind.INSERTED, partition, are.offset(at));
    }
    if (are.contains(were, at, at + 1)) {
      return displaced(are.offset(at), expected);
    }
    return were.contains(are, at, at + 1)
        ? new Finding(Kind.MISSING, partition, expected)
        : new Finding(Kind.CHANGED, partition, are.offset(at));
  }

  /** What should be here comes later: something was put before it, or it was moved back. */
  private Finding displaced(long found, long expected) {
    return new Finding(found > expected ? Kind.MISSING : Kind.INSERTED, partition, expected);
  }

  Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  LogChain chain() {
    return chain;
  }

  /** How many records, from the first on, checkpoints have proved. */
  long covered() {
    return covered;
  }
}
