package io.scoreboard.audit;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.integrity.LogChain;
import io.scoreboard.integrity.RecordDigest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Checkpoints about one partition, as the projector publishes them. */
public final class Checkpoints {

  private Checkpoints() {}

  /** One after every so many records. */
  public static List<Checkpoint> of(List<LogRecord> partition, int every) {
    RecordDigest digest = new RecordDigest();
    List<Checkpoint> checkpoints = new ArrayList<>();
    ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    LogChain chain = LogChain.empty();
    long from = 0;
    for (LogRecord it : partition) {
      byte[] leaf = digest.leaf(it.partition(), it.offset(), it.timestamp(), it.key(), it.value());
      chain = chain.append(it.offset(), leaf, digest);
      leaves.write(leaf, 0, Checkpoint.LEAF_BYTES);
      if (chain.count() % every == 0) {
        checkpoints.add(checkpoint(it.partition(), from, chain, leaves));
        from = chain.next();
        leaves.reset();
      }
    }
    return checkpoints;
  }

  private static Checkpoint checkpoint(
      int partition, long from, LogChain chain, ByteArrayOutputStream leaves) {
    return new Checkpoint(
        partition,
        from,
        chain.next(),
        chain.count(),
        chain.hex(),
        Base64.getEncoder().encodeToString(leaves.toByteArray()));
  }
}
