package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The attack on reading uncommitted: projectors commit every five seconds only and write their
 * smallest memtables out at once; both are killed inside their open transactions, after viewers and
 * clients have seen the results. What was shown must come out the same when it is done again.
 */
record AbortedTransactions() implements Fault {

  @Override
  public String name() {
    return "aborted-transactions";
  }

  @Override
  public void prepare(Stage stage) {
    restart(
        stage.cluster().of(Role.PROJECTOR),
        Map.of(
            "SCOREBOARD_PROJECTOR_COMMIT_INTERVAL", "5s",
            "SCOREBOARD_PROJECTOR_MEMTABLE", "64KB"));
  }

  @Override
  public Duration lasts() {
    return Duration.ZERO;
  }

  @Override
  public Damage strike(Stage stage) {
    List<Node> projectors = stage.cluster().of(Role.PROJECTOR);
    projectors.forEach(Node::kill);
    return Damage.to(projectors, () -> projectors.forEach(Node::start));
  }

  private static void restart(List<Node> nodes, Map<String, String> settings) {
    nodes.parallelStream().forEach(Node::stop);
    nodes.forEach(node -> node.start(settings));
    nodes.forEach(Node::awaitReady);
  }
}
