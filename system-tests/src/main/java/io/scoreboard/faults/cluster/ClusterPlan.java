package io.scoreboard.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** Draws up the processes of a cluster: names, addresses, directories, settings. */
final class ClusterPlan {

  private static final int BROKERS = 3;
  private static final int COPIES = 2;
  private static final int DISK_MEGABYTES = 512; // a run leaves 2 MB

  private final Installation installation;
  private final Network network;
  private final String clusterId = Uuid.randomUuid().toString();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Disk> disks = new ArrayList<>();

  ClusterPlan(Installation installation, Network network) {
    this.installation = installation;
    this.network = network;
    IntStream.rangeClosed(1, BROKERS).forEach(this::broker);
    for (Role role : List.of(Role.COMMAND_API, Role.PROJECTOR, Role.GATEWAY)) {
      IntStream.rangeClosed(1, COPIES).forEach(copy -> service(role, copy));
    }
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Disk> disks() {
    return disks;
  }

  private void broker(int id) {
    Path directory = directory("broker-" + id);
    if (id == BROKERS) {
      disks.add(Disk.at(directory, DISK_MEGABYTES));
    }
    String voters =
        IntStream.rangeClosed(1, BROKERS)
            .mapToObj(n -> n + "@" + network.addressOf(n) + ":" + KafkaNodeSettings.CONTROLLER_PORT)
            .collect(Collectors.joining(","));
    List<String> arguments =
        List.of(Integer.toString(id), directory + "/log", network.addressOf(id), voters, clusterId);
    List<String> command = installation.main(Role.BROKER, KafkaNode.class, arguments);
    add(Role.BROKER, id, "broker-" + id, directory, command, Map.of());
  }

  private void service(Role role, int copy) {
    int number = (role.port() - 8080) * 10 + copy;
    String name = role.module() + "-" + copy;
    Path directory = directory(name);
    if (role == Role.PROJECTOR && copy == COPIES) {
      disks.add(Disk.at(directory, DISK_MEGABYTES));
    }
    Map<String, String> settings = new HashMap<>(Access.settings());
    String brokers =
        IntStream.rangeClosed(1, BROKERS)
            .mapToObj(n -> network.addressOf(n) + ":" + Role.BROKER.port())
            .collect(Collectors.joining(","));
    settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", brokers);
    settings.put("SCOREBOARD_TOPICS_PARTITIONS", "4");
    settings.put("SERVER_ADDRESS", network.addressOf(number));
    settings.put("SERVER_PORT", Integer.toString(role.port()));
    settings.put("SCOREBOARD_REPLIES_PARTITION", Integer.toString(copy - 1));
    settings.put("SCOREBOARD_PROJECTOR_STATE_DIR", directory.resolve("state").toString());
    settings.put("SCOREBOARD_PROJECTOR_INSTANCE_ID", name);
    settings.put("SCOREBOARD_PROJECTOR_STANDBYS", "1");
    settings.put(
        "SCOREBOARD_PROJECTOR_ADVERTISED_URL",
        "http://" + network.addressOf(number) + ":" + role.port());
    add(role, number, name, directory, installation.service(role), settings);
  }

  private void add(
      Role role,
      int number,
      String name,
      Path directory,
      List<String> command,
      Map<String, String> settings) {
    Path log = installation.work().resolve(name + ".log");
    Node.Blueprint blueprint = new Node.Blueprint(name, directory, log, command, settings);
    nodes.add(new Node(role, number, network, blueprint));
  }

  private Path directory(String name) {
    try {
      return Files.createDirectories(installation.work().resolve("data").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
