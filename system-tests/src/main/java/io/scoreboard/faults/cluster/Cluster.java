package io.scoreboard.faults.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Three brokers, two command APIs, two projectors and two gateways, each a process; a part that
 * cannot start is an exception that names its log. Closing it kills all of them.
 */
public final class Cluster implements AutoCloseable {

  private final Network network;
  private final List<Node> nodes;
  private final List<Disk> disks;

  private Cluster(Network network, List<Node> nodes, List<Disk> disks) {
    this.network = network;
    this.nodes = nodes;
    this.disks = disks;
  }

  /**
   * Starts one and waits until all of it is ready.
   *
   * @param root of the project, where the built jars are
   * @param work where it keeps everything
   */
  public static Cluster start(Path root, Path work) {
    Network network = Network.best();
    ClusterPlan plan = new ClusterPlan(Installation.under(root, work), network);
    Cluster cluster = new Cluster(network, plan.nodes(), plan.disks());
    Runtime.getRuntime()
        .addShutdownHook(new Thread(cluster::close)); // Ctrl-C leaves nothing behind
    try {
      cluster.startAll();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Starts everything that does not run, brokers first, and waits until it is ready. */
  public void startAll() {
    startMissing(of(Role.BROKER));
    startMissing(
        Stream.concat(of(Role.COMMAND_API).stream(), of(Role.PROJECTOR).stream()).toList());
    startMissing(of(Role.GATEWAY));
  }

  private static void startMissing(List<Node> some) {
    some.stream().filter(node -> !node.isAlive()).forEach(Node::start);
    some.forEach(Node::awaitReady);
  }

  /** Stops everything cleanly, in the reverse order. */
  public void stopAll() {
    List<Node> reversed = new ArrayList<>(nodes);
    Collections.reverse(reversed);
    reversed.stream().filter(node -> node.role() != Role.BROKER).parallel().forEach(Node::stop);
    of(Role.BROKER).parallelStream().forEach(Node::stop);
  }

  /** The processes of one kind, in order. */
  public List<Node> of(Role role) {
    return nodes.stream().filter(node -> node.role() == role).toList();
  }

  /** All processes. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The disk on which that process keeps its data, if it has a small one of its own. */
  public List<Disk> smallDisks() {
    return disks.stream().filter(Disk::small).toList();
  }

  /** Whether a process can be cut off from the others. */
  public boolean canCut() {
    return network.canCut();
  }

  /** Where Kafka's clients connect. */
  public String bootstrapServers() {
    return of(Role.BROKER).stream().map(Node::address).collect(Collectors.joining(","));
  }

  @Override
  public void close() {
    nodes.forEach(Node::kill);
    disks.forEach(Disk::close);
    network.close();
  }
}
