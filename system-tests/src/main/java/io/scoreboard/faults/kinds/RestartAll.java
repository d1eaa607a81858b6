package io.scoreboard.faults.kinds;

import java.time.Duration;

/** Everything is stopped cleanly at once and started again. */
record RestartAll() implements Fault {

  @Override
  public String name() {
    return "restart-all";
  }

  @Override
  public Duration lasts() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Damage strike(Stage stage) {
    stage.cluster().stopAll();
    return Damage.to(stage.cluster().nodes(), stage.cluster()::startAll);
  }
}
