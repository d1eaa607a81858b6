package io.scoreboard.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * Gives topics that hold names, and were made by an earlier version or under another bound, the
 * settings of today. If Kafka does not allow that, a warning says that names may stay for longer
 * than promised, and nothing else changes.
 */
final class TopicAlignment {

  private static final System.Logger LOG = System.getLogger(TopicAlignment.class.getName());

  private final Admin admin;
  private final int waitSeconds;

  TopicAlignment(Admin admin, int waitSeconds) {
    this.admin = admin;
    this.waitSeconds = waitSeconds;
  }

  /** Changes what differs in those of the topics that exist. */
  void align(Map<String, Map<String, String>> wanted)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      Set<String> existing = admin.listTopics().names().get(waitSeconds, TimeUnit.SECONDS);
      Map<ConfigResource, Map<String, String>> found =
          wanted.entrySet().stream()
              .filter(topic -> existing.contains(topic.getKey()))
              .collect(Collectors.toMap(topic -> resource(topic.getKey()), Map.Entry::getValue));
      Map<ConfigResource, Collection<AlterConfigOp>> changes = changes(found);
      if (!changes.isEmpty()) {
        admin.incrementalAlterConfigs(changes).all().get(waitSeconds, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof AuthorizationException)) {
        throw e;
      }
      LOG.log(
          System.Logger.Level.WARNING,
          "Kafka does not let me set how long names are kept; see docs/operations.md: {0}",
          e.getCause().getMessage());
    }
  }

  private Map<ConfigResource, Collection<AlterConfigOp>> changes(
      Map<ConfigResource, Map<String, String>> wanted)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<ConfigResource, Config> actual =
        admin.describeConfigs(wanted.keySet()).all().get(waitSeconds, TimeUnit.SECONDS);
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    wanted.forEach(
        (topic, settings) -> {
          List<AlterConfigOp> operations = operations(settings, actual.get(topic));
          if (!operations.isEmpty()) {
            changes.put(topic, operations);
          }
        });
    return changes;
  }

  private static List<AlterConfigOp> operations(
      Map<String, String> settings, @Nullable Config actual) {
    List<AlterConfigOp> operations = new ArrayList<>();
    settings.forEach(
        (name, value) -> {
          ConfigEntry entry = actual == null ? null : actual.get(name);
          if (entry == null || !value.equals(entry.value())) {
            operations.add(
                new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
          }
        });
    return operations;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
