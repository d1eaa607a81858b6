package io.scoreboard.audit.evidence;

import io.scoreboard.integrity.Checkpoint;
import java.util.List;

/** The checkpoints that were published about a log. */
public interface Evidence {

  /** No checkpoints. */
  Evidence NONE =
      new Evidence() {
        @Override
        public List<Checkpoint> checkpoints() {
          return List.of();
        }

        @Override
        public String leaves(Checkpoint checkpoint) {
          return "";
        }
      };

  /** All checkpoints, without their leaves, which would take as much memory as the log is long. */
  List<Checkpoint> checkpoints();

  /** Reads the leaves of one of them again. */
  String leaves(Checkpoint checkpoint);

  /** The checkpoint without its leaves. */
  static Checkpoint summary(Checkpoint it) {
    return new Checkpoint(it.partition(), it.from(), it.to(), it.count(), it.hash(), "");
  }

  /** Whether a checkpoint is the one of that summary. */
  static boolean isOf(Checkpoint summary, Checkpoint checkpoint) {
    return summary.equals(summary(checkpoint));
  }
}
