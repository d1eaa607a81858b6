package io.scoreboard.projector.rebuild;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A projection on its way to the end of the log. */
public final class Stage {

  private final Positions positions;
  private final CatchUp catchUp;
  private Map<TopicPartition, Long> ends;

  Stage(Positions positions) {
    this.positions = positions;
    this.catchUp = CatchUp.with(positions);
    this.ends = positions.ends();
  }

  /** Records of log and names that there are. */
  public long total() {
    String facts = positions.projection().countedActions();
    return ends.entrySet().stream()
        .filter(end -> !end.getKey().topic().equals(facts))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Of these, the ones that have gone through all of it. */
  public long done() {
    ends = positions.ends();
    return Math.max(0, total() - positions.behind(ends));
  }

  /** Looks once more whether it has caught up. */
  public boolean isCaughtUp() {
    return catchUp.look();
  }
}
