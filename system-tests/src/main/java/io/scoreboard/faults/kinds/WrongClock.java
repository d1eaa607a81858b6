package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Cluster;
import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command API and a projector live an hour ahead or behind (libfaketime).
 *
 * @param offset as libfaketime takes it
 */
record WrongClock(String name, String offset) implements Fault {

  private static final Path LIBRARY =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");

  @Override
  public Optional<String> whyNot(Cluster cluster) {
    return Files.exists(LIBRARY) ? Optional.empty() : Optional.of("needs libfaketime");
  }

  @Override
  public void prepare(Stage stage) {
    restart(victims(stage), settings());
  }

  private Map<String, String> settings() {
    return Map.of(
        "LD_PRELOAD", LIBRARY.toString(), "FAKETIME", offset, "FAKETIME_DONT_FAKE_MONOTONIC", "1");
  }

  @Override
  public Damage strike(Stage stage) {
    List<Node> victims = victims(stage);
    return Damage.to(victims, () -> restart(victims, Map.of()));
  }

  private static List<Node> victims(Stage stage) {
    return List.of(
        stage.cluster().of(Role.COMMAND_API).getFirst(),
        stage.cluster().of(Role.PROJECTOR).getFirst());
  }

  private static void restart(List<Node> nodes, Map<String, String> settings) {
    nodes.parallelStream().forEach(Node::stop);
    nodes.forEach(node -> node.start(settings));
    nodes.forEach(Node::awaitReady);
  }
}
