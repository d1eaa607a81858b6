package io.scoreboard.faults.cluster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of one of three nodes: every topic on all three, two must have a record before it is
 * acknowledged.
 *
 * @param voters of the quorum, as {@code controller.quorum.voters} has them
 */
record KafkaNodeSettings(int nodeId, Path directory, String address, String voters) {

  static final String CONTROLLER = "CONTROLLER";
  static final int CONTROLLER_PORT = 9093;

  Map<String, String> asProperties() {
    Map<String, String> properties = new HashMap<>();
    network(properties);
    replication(properties);
    properties.put("log.dirs", directory.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    properties.put("log.index.size.max.bytes", "1048576");
    properties.put("num.io.threads", "4");
    properties.put("num.network.threads", "2");
    properties.put("background.threads", "2");
    properties.put("broker.session.timeout.ms", "6000");
    properties.put("broker.heartbeat.interval.ms", "1000");
    properties.put("group.initial.rebalance.delay.ms", "0");
    return properties;
  }

  private void network(Map<String, String> properties) {
    String client = "CLIENT://" + address + ":" + Role.BROKER.port();
    String controller = CONTROLLER + "://" + address + ":" + CONTROLLER_PORT;
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(nodeId));
    properties.put("controller.quorum.voters", voters);
    properties.put("controller.listener.names", CONTROLLER);
    properties.put("listeners", client + "," + controller);
    properties.put("advertised.listeners", client);
    properties.put("inter.broker.listener.name", "CLIENT");
    properties.put(
        "listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
  }

  private static void replication(Map<String, String> properties) {
    properties.put("default.replication.factor", "3");
    properties.put("min.insync.replicas", "2");
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.put(topic + ".num.partitions", "3");
      properties.put(topic + ".replication.factor", "3");
    }
    properties.put("transaction.state.log.min.isr", "2");
    // what a dead projector left open holds up its successor until brokers look for it
    properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "3");
    properties.put("share.coordinator.state.topic.min.isr", "2");
  }
}
