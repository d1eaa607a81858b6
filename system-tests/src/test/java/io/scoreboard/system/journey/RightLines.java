package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.wire.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the users of {@code deploy/acls.csv} try and must not do. */
class RightLines {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final SecuredKafka kafka;

  RightLines(SecuredKafka kafka) {
    this.kafka = kafka;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "push-gateway,score-events",
    "push-gateway,leaderboard",
    "push-gateway,score-attempts",
    "push-gateway,suspicious-activity",
    "command-api,counted-actions",
    "command-api,leaderboard",
    "command-api,checkpoints",
    "command-api,suspicious-activity",
    "leaderboard-projector,score-events",
    "leaderboard-projector,users",
    "leaderboard-projector,score-attempts",
    "auditor,score-events",
    "auditor,checkpoints",
    "auditor,score-attempts",
    "auditor,suspicious-activity"
  })
  void nobodyWritesWhatIsNotTheirs(String user, String topic) {
    Map<String, Object> settings = new HashMap<>(kafka.client(user, SecuredKafka.password(user)));
    settings.put("enable.idempotence", "false"); // or it is refused before it names a topic
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "forged")).get())
          .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "push-gateway,users",
    "push-gateway,score-events",
    "push-gateway,score-attempts",
    "push-gateway,suspicious-activity",
    "command-api,users",
    "command-api,score-events",
    "command-api,score-attempts",
    "command-api,suspicious-activity",
    "leaderboard-projector,suspicious-activity",
    "auditor,score-attempts"
  })
  void nobodyReadsWhatIsNotTheirs(String user, String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            kafka.client(user, SecuredKafka.password(user)),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seek(partition, 0);
      assertThatThrownBy(() -> consumer.poll(PATIENCE))
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-api", "leaderboard-projector", "push-gateway", "auditor"})
  void nobodyDeletesATopicOrRecordsOrAddsPartitions(String user) throws Exception {
    try (Admin vandal = kafka.admin(user)) {
      for (String topic : topics()) {
        isForbidden(topic, vandal.deleteTopics(List.of(topic)).all());
        var none = Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0));
        isForbidden(topic, vandal.deleteRecords(none).all());
        var more = Map.of(topic, NewPartitions.increaseTo(100));
        var trial = new CreatePartitionsOptions().validateOnly(true);
        isForbidden(topic, vandal.createPartitions(more, trial).all());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-api", "leaderboard-projector", "push-gateway", "auditor"})
  void onlyTheProjectorSaysHowNamesAreKeptAndNobodyMore(String user) throws Exception {
    try (Admin vandal = kafka.admin(user)) {
      for (String topic : topics()) {
        if (user.equals("leaderboard-projector") && isItsToKeep(topic)) {
          change(vandal, topic).get();
        } else {
          isForbidden(topic, change(vandal, topic));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-api", "leaderboard-projector", "push-gateway", "auditor"})
  void nobodyGivesRightsOrTakesLogins(String user) throws Exception {
    try (Admin vandal = kafka.admin(user)) {
      assertThatThrownBy(() -> vandal.createAcls(AclTable.read().bindings()).all().get())
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
      var login = new UserScramCredentialDeletion("auditor", ScramMechanism.SCRAM_SHA_512);
      assertThatThrownBy(() -> vandal.alterUserScramCredentials(List.of(login)).all().get())
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
    }
  }

  /** Kafka's own topics too. */
  private Collection<String> topics() throws Exception {
    try (Admin admin = kafka.admin("admin")) {
      Collection<String> topics =
          admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
      assertThat(topics).contains("__consumer_offsets").hasSizeGreaterThan(Topic.values().length);
      return topics;
    }
  }

  /** Topics that hold names, and what Streams keeps of its stores. */
  private static boolean isItsToKeep(String topic) {
    return topic.startsWith("scoreboard-")
        || Arrays.stream(Topic.values())
            .anyMatch(known -> known.text().equals(topic) && known.holdsNames());
  }

  /** Tries to have records forgotten at once, without doing so. */
  private static KafkaFuture<Void> change(Admin admin, String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp soon =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, "1"), AlterConfigOp.OpType.SET);
    AlterConfigsOptions trial = new AlterConfigsOptions().validateOnly(true);
    return admin.incrementalAlterConfigs(Map.of(resource, List.of(soon)), trial).all();
  }

  private static void isForbidden(String topic, KafkaFuture<Void> attempt) {
    assertThatThrownBy(attempt::get)
        .as(topic)
        .hasCauseInstanceOf(TopicAuthorizationException.class);
  }
}
