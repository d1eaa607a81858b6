package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Node;
import java.time.Duration;

/** SIGSTOP, long enough for others to take over; SIGCONT wakes up a process that knows nothing. */
record Pause(Target target) implements Fault {

  @Override
  public String name() {
    return "pause-" + target.label();
  }

  @Override
  public Duration lasts() {
    return Duration.ofSeconds(target == Target.PROJECTOR ? 14 : 8);
  }

  @Override
  public Damage strike(Stage stage) {
    Node victim = target.choose(stage);
    victim.pause();
    return Damage.to(victim, victim::resume);
  }
}
