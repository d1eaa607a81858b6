package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Node;
import io.scoreboard.pipeline.LogPosition;
import java.util.List;
import java.util.Set;

/**
 * What a fault did.
 *
 * @param victims the processes it hit
 * @param poison where it put unreadable records into the log
 * @param undo lifts it; whoever calls it waits until the victims are ready
 */
public record Damage(List<Node> victims, Set<LogPosition> poison, Runnable undo) {

  static Damage to(List<Node> victims, Runnable undo) {
    return new Damage(victims, Set.of(), undo);
  }

  static Damage to(Node victim, Runnable undo) {
    return to(List.of(victim), undo);
  }
}
