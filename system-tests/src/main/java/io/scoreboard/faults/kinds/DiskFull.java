package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Cluster;
import io.scoreboard.faults.cluster.Disk;
import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import java.util.Optional;

/** Not a byte is left where the process keeps its data; one that ends of it is started again. */
record DiskFull(Role role) implements Fault {

  @Override
  public String name() {
    return role == Role.BROKER ? "disk-full-broker" : "disk-full-projector";
  }

  @Override
  public Optional<String> whyNot(Cluster cluster) {
    return cluster.smallDisks().isEmpty()
        ? Optional.of("needs root to mount a small disk (tmpfs)")
        : Optional.empty();
  }

  @Override
  public Damage strike(Stage stage) {
    Node victim = stage.cluster().of(role).getLast();
    Disk disk =
        stage.cluster().smallDisks().stream()
            .filter(small -> small.directory().equals(victim.directory()))
            .findFirst()
            .orElseThrow();
    disk.fill();
    return Damage.to(victim, () -> mend(disk, victim));
  }

  private static void mend(Disk disk, Node victim) {
    disk.free();
    if (!victim.isAlive()) {
      victim.start();
    }
  }
}
