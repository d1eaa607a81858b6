package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Cluster;
import java.time.Duration;
import java.util.Optional;

/** One way to break a running cluster, and to mend it. */
public interface Fault {

  /** Its name, as {@code --only} takes it. */
  String name();

  /** Why it cannot be done here, or empty if it can. */
  default Optional<String> whyNot(Cluster cluster) {
    return Optional.empty();
  }

  /** What has to be done before the clients begin; nothing for most. */
  default void prepare(Stage stage) {}

  /** How long it lasts once it has struck. */
  default Duration lasts() {
    return Duration.ofSeconds(4);
  }

  /** Breaks something. */
  Damage strike(Stage stage);
}
