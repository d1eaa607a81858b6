package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Cluster;
import io.scoreboard.faults.cluster.Node;
import java.time.Duration;
import java.util.Optional;

/** The process runs on, but no packet reaches or leaves it. */
record Cut(Target target) implements Fault {

  @Override
  public String name() {
    return "cut-" + target.label();
  }

  @Override
  public Optional<String> whyNot(Cluster cluster) {
    return cluster.canCut()
        ? Optional.empty()
        : Optional.of("needs root, ip netns and iptables for a network that can be cut");
  }

  @Override
  public Duration lasts() {
    return Duration.ofSeconds(target == Target.PROJECTOR ? 14 : 8);
  }

  @Override
  public Damage strike(Stage stage) {
    Node victim = target.choose(stage);
    victim.cut();
    return Damage.to(victim, victim::rejoin);
  }
}
