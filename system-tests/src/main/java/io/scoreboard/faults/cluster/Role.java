package io.scoreboard.faults.cluster;

/** What a process of the cluster is. */
public enum Role {
  /** A Kafka node, broker and controller at once. */
  BROKER("broker", 9092, 320),
  /** Takes commands. */
  COMMAND_API("command-api", 8081, 192),
  /** Folds the log. */
  PROJECTOR("leaderboard-projector", 8082, 256),
  /** Serves viewers. */
  GATEWAY("push-gateway", 8083, 192);

  private final String module;
  private final int port;
  private final int heapMegabytes;

  Role(String module, int port, int heapMegabytes) {
    this.module = module;
    this.port = port;
    this.heapMegabytes = heapMegabytes;
  }

  String module() {
    return module;
  }

  int port() {
    return port;
  }

  String heap() {
    return "-Xmx" + heapMegabytes + "m";
  }
}
