package io.scoreboard.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes sure at start-up that the topics exist as configured; throws {@link UnusableKafkaException}
 * with what to change when Kafka is not reachable within {@value AdminWork#WAIT_SECONDS} s or a
 * topic has another number of partitions. An action counts once because its id always meets the
 * same partition, so that number is fixed when the topic is made.
 *
 * @param partitions of each partitioned topic
 * @param replicas of every topic, or -1 for the broker's default
 * @param erasure how topics that hold names are kept
 */
public record TopicLayout(int partitions, short replicas, Erasure erasure) {

  private static final int WAIT_SECONDS = AdminWork.WAIT_SECONDS;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** Where names are forgotten within the usual time. */
  public TopicLayout(int partitions, short replicas) {
    this(partitions, replicas, Erasure.USUAL);
  }

  /**
   * Creates what is missing and checks the rest.
   *
   * @param clientSettings how to reach Kafka, {@code bootstrap.servers} above all
   */
  public void ensure(Map<String, Object> clientSettings) {
    ensure(clientSettings, Map.of());
  }

  /**
   * Creates and checks all topics, and those that belong to a rebuild alone; gives those that hold
   * names the settings of today.
   *
   * @param clientSettings how to reach Kafka
   */
  public void ensure(Map<String, Object> clientSettings, Projection projection) {
    ensure(clientSettings, Map.of(projection.countedActions(), Topic.COUNTED_ACTIONS));
    AdminWork.with(
        clientSettings, admin -> new TopicAlignment(admin, WAIT_SECONDS).align(named(projection)));
  }

  private Map<String, Map<String, String>> named(Projection projection) {
    Map<String, Map<String, String>> named = new HashMap<>();
    Arrays.stream(Topic.values())
        .filter(Topic::holdsNames)
        .forEach(topic -> named.put(topic.text(), topic.settings(erasure)));
    projection.changelogsWithNames().forEach(topic -> named.put(topic, erasure.compacted()));
    return named;
  }

  private void ensure(Map<String, Object> clientSettings, Map<String, Topic> more) {
    Map<String, Topic> topics = new LinkedHashMap<>(more);
    Arrays.stream(Topic.values()).forEach(topic -> topics.put(topic.text(), topic));
    AdminWork.with(
        clientSettings,
        admin -> {
          create(admin, topics);
          check(admin, topics);
        });
  }

  private void create(Admin admin, Map<String, Topic> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Set<String> existing = admin.listTopics().names().get(WAIT_SECONDS, TimeUnit.SECONDS);
    List<NewTopic> missing =
        topics.entrySet().stream()
            .filter(topic -> !existing.contains(topic.getKey()))
            .map(topic -> describe(topic.getKey(), topic.getValue()))
            .toList();
    for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
      try {
        created.get(WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) { // another instance was first
          throw e;
        }
      }
    }
  }

  private void check(Admin admin, Map<String, Topic> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<String, TopicDescription> found = describe(admin, topics.keySet());
    for (Map.Entry<String, Topic> topic : topics.entrySet()) {
      int actual = Objects.requireNonNull(found.get(topic.getKey())).partitions().size();
      if (actual != count(topic.getValue())) {
        throw new UnusableKafkaException(
            "topic %s has %d partitions, but %d are configured: set SCOREBOARD_TOPICS_PARTITIONS=%d"
                    .formatted(topic.getKey(), actual, count(topic.getValue()), actual)
                + " (the number is fixed when a topic is made)");
      }
    }
  }

  /** A topic just made may take a moment until every broker knows it. */
  private static Map<String, TopicDescription> describe(Admin admin, Set<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
    while (true) {
      try {
        return admin.describeTopics(names).allTopicNames().get(WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        boolean isNew = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!isNew || System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
  }

  private NewTopic describe(String name, Topic topic) {
    Optional<Short> factor = replicas < 0 ? Optional.empty() : Optional.of(replicas);
    return new NewTopic(name, Optional.of(count(topic)), factor).configs(topic.settings(erasure));
  }

  /** How many partitions the topic has. */
  public int count(Topic topic) {
    return topic.partitioned() ? partitions : 1;
  }
}
