package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import io.scoreboard.wire.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/** Which process a fault hits. */
enum Target {
  LEADER("leader"),
  FOLLOWER("follower"),
  PROJECTOR("projector"),
  COMMAND_API("command-api"),
  GATEWAY("gateway");

  private final String label;

  Target(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Node choose(Stage stage) {
    return switch (this) {
      case LEADER -> broker(stage, 0);
      case FOLLOWER -> broker(stage, 1);
      case PROJECTOR -> stage.any(Role.PROJECTOR);
      case COMMAND_API -> stage.any(Role.COMMAND_API);
      case GATEWAY -> stage.any(Role.GATEWAY);
    };
  }

  /** The leader of the log's first partition, or the broker that many places after it. */
  private static Node broker(Stage stage, int after) {
    List<Node> brokers = stage.cluster().of(Role.BROKER);
    return brokers.get((leader(stage) - 1 + after) % brokers.size());
  }

  private static int leader(Stage stage) {
    String topic = Topic.SCORE_EVENTS.text();
    try (Admin admin = stage.admin()) {
      Map<String, TopicDescription> topics =
          admin.describeTopics(List.of(topic)).allTopicNames().get();
      return Objects.requireNonNull(topics.get(topic)).partitions().getFirst().leader().id();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("the log has no leader to be found", e);
    }
  }
}
