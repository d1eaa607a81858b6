package io.scoreboard.audit.evidence;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.integrity.RecordDigest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Recomputes the digests of a log and finds the first place of each partition where it is not what
 * its checkpoints say. For one thread.
 */
public final class LogCheck {

  private final Evidence evidence;
  private final RecordDigest digest = new RecordDigest();
  private final SortedMap<Integer, PartitionCheck> partitions = new TreeMap<>();

  /** Against that evidence. */
  public LogCheck(Evidence evidence) {
    this.evidence = evidence;
    evidence.checkpoints().stream().map(Checkpoint::partition).forEach(this::partition);
  }

  private PartitionCheck partition(int partition) {
    return partitions.computeIfAbsent(
        partition, number -> new PartitionCheck(number, evidence, digest));
  }

  /** Takes the next record, in the order of its partition. */
  public void add(LogRecord record) {
    partition(record.partition()).accept(record);
  }

  /** What is wrong, at most one finding for each partition; to be asked once, at the end. */
  public List<Finding> findings() {
    partitions.values().forEach(PartitionCheck::finish);
    return partitions.values().stream().flatMap(check -> check.finding().stream()).toList();
  }

  /** How many records the checkpoints prove. */
  public long covered() {
    return partitions.values().stream().mapToLong(PartitionCheck::covered).sum();
  }

  /** The hash of each partition at its end, in hexadecimal. */
  public SortedMap<Integer, String> hashes() {
    SortedMap<Integer, String> hashes = new TreeMap<>();
    partitions.forEach((partition, check) -> hashes.put(partition, check.chain().hex()));
    return hashes;
  }
}
