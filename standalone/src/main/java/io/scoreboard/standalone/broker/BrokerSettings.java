package io.scoreboard.standalone.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a single Kafka node that is broker and controller at once (KRaft, KIP-500) and
 * listens on the loopback interface only. Replication is 1 everywhere: what is written is safe
 * against a killed process, not against a lost disk.
 *
 * @param directory where its logs lie
 * @param clientPort for producers and consumers
 * @param controllerPort for the quorum of one; may differ from start to start, since only node ids
 *     are kept on disk
 */
record BrokerSettings(Path directory, int clientPort, int controllerPort) {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String CLIENT_LISTENER = "CLIENT";
  private static final String LOOPBACK = "127.0.0.1";

  /** Where clients connect. */
  String bootstrapServers() {
    return LOOPBACK + ":" + clientPort;
  }

  /** By Kafka's names. */
  Map<String, String> asProperties() {
    Map<String, String> properties = new HashMap<>();
    network(properties);
    internalTopics(properties);
    properties.put("log.dirs", directory.toString());
    properties.put("auto.create.topics.enable", "false");
    // one cleaner thread with 4 MB instead of 128 MB to remember keys
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    properties.put("num.io.threads", "4");
    properties.put("num.network.threads", "2");
    properties.put("background.threads", "2");
    // after kill -9 the broker waits for its own old session to end
    properties.put("broker.session.timeout.ms", "3000");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("group.initial.rebalance.delay.ms", "0");
    // a board left alone for months goes on where it stopped
    properties.put("offsets.retention.minutes", "525600");
    return properties;
  }

  private void network(Map<String, String> properties) {
    String client = CLIENT_LISTENER + "://" + bootstrapServers();
    String controller = LOOPBACK + ":" + controllerPort;
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@" + controller);
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    properties.put("listeners", client + "," + CONTROLLER_LISTENER + "://" + controller);
    properties.put("advertised.listeners", client);
    properties.put("inter.broker.listener.name", CLIENT_LISTENER);
    properties.put(
        "listener.security.protocol.map",
        CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
  }

  private static void internalTopics(Map<String, String> properties) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.put(topic + ".num.partitions", "1");
      properties.put(topic + ".replication.factor", "1");
    }
    properties.put("transaction.state.log.min.isr", "1");
    // what a dead projector left open holds up its successor until brokers look for it
    properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    // a transaction that begins while the one before is being closed asks again after 1 ms, not 20
    properties.put("add.partitions.to.txn.retry.backoff.ms", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
  }
}
