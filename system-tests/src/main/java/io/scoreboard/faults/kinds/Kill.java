package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Node;

/** SIGKILL; started again when it is over. */
record Kill(Target target) implements Fault {

  @Override
  public String name() {
    return "kill-" + target.label();
  }

  @Override
  public Damage strike(Stage stage) {
    Node victim = target.choose(stage);
    victim.kill();
    return Damage.to(victim, victim::start);
  }
}
