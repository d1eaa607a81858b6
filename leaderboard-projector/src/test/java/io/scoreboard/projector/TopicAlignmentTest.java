package io.scoreboard.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Kafka with topics that were made under another bound of forgetting. */
@TestInstance(Lifecycle.PER_CLASS)
class TopicAlignmentTest {

  private static final Projection PROJECTION = new Projection("scoreboard", 0);
  private static final String CHANGELOG = "scoreboard-standings-names-changelog";
  private static final Erasure OLD = new Erasure(Duration.ofDays(300));

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
  private Admin admin;

  @BeforeAll
  void start() throws Exception {
    broker.afterPropertiesSet();
    admin = Admin.create(client());
    admin.createTopics(List.of(new NewTopic(CHANGELOG, 1, (short) 1))).all().get();
  }

  @AfterAll
  void stop() {
    admin.close();
    broker.destroy();
  }

  @BeforeEach
  void makeThemAsTheyWere() {
    new TopicLayout(1, (short) 1, OLD).ensure(client(), PROJECTION);
  }

  private Map<String, Object> client() {
    return Map.of("bootstrap.servers", broker.getBrokersAsString());
  }

  private static void alignWith(Map<String, Object> client) {
    new TopicLayout(1, (short) 1, Erasure.USUAL).ensure(client, PROJECTION);
  }

  @Test
  void topicsWithNamesGetTheBoundOfToday() throws Exception {
    List<Topic> named = Arrays.stream(Topic.values()).filter(Topic::holdsNames).toList();
    assertThat(named).isNotEmpty();
    assertThat(settings("users")).containsAllEntriesOf(Topic.USERS.settings(OLD));
    alignWith(client());
    for (Topic topic : named) {
      assertThat(settings(topic.text())).containsAllEntriesOf(topic.settings(Erasure.USUAL));
    }
  }

  @Test
  void changelogsWithNamesGetItWhereThereAreAny() throws Exception {
    alignWith(client());
    assertThat(settings(CHANGELOG)).containsAllEntriesOf(Erasure.USUAL.compacted());
    assertThat(admin.listTopics().names().get())
        .filteredOn(topic -> topic.endsWith("-changelog"))
        .containsExactly(CHANGELOG);
  }

  @Test
  void whatElseWasSetStays() throws Exception {
    set("users", "max.message.bytes", "2000000");
    set("score-events", "flush.messages", "7");
    alignWith(client());
    assertThat(settings("users")).containsEntry("max.message.bytes", "2000000");
    assertThat(settings("score-events")).containsEntry("flush.messages", "7");
  }

  private void set(String topic, String name, String value) throws Exception {
    AlterConfigOp set = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(resource(topic), List.of(set))).all().get();
  }

  private Map<String, String> settings(String topic) throws Exception {
    return admin
        .describeConfigs(List.of(resource(topic)))
        .all()
        .get()
        .get(resource(topic))
        .entries()
        .stream()
        .filter(entry -> entry.value() != null)
        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
