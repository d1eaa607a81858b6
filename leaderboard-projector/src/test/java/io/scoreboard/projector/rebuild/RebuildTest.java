package io.scoreboard.projector.rebuild;

import static io.scoreboard.projector.Fixtures.increment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.board.Board;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.LogPosition;
import io.scoreboard.projector.Projector;
import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.util.unit.DataSize;

/** Two epochs of one projection on a real broker. */
class RebuildTest {

  private static final TopicLayout TOPICS = new TopicLayout(2, (short) 1);

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);

  @TempDir Path state;

  @BeforeEach
  void start() throws Exception {
    broker.brokerProperty("transaction.state.log.replication.factor", "1");
    broker.brokerProperty("transaction.state.log.min.isr", "1");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    TOPICS.ensure(client());
    for (int i = 0; i < 20; i++) {
      append(increment("user" + i % 5, i + 1, i, "action-" + i));
    }
  }

  @AfterEach
  void stop() {
    broker.destroy();
  }

  @Test
  void aRebuildIsEqualUnseenAndClearsAwayTheOld() throws Exception {
    try (Rebuild rebuild = rebuilt()) {
      Comparison found = rebuild.compare();
      assertThat(found.difference()).isNull();
      assertThat(found.rebuilt()).isEqualTo(found.old()).returns(5L, ProjectedState::users);
      rebuild.deleteOld();
    }
    assertThat(epochs(Topic.LEADERBOARD_CANDIDATES)).containsOnly(0);
    assertThat(topics()).noneMatch(name -> name.startsWith("scoreboard-standings-"));
    assertThat(topics()).contains("counted-actions-e1");
  }

  @Test
  void namesTheUserTheOldStateIsWrongAbout() throws Exception {
    ActionFact forged =
        new ActionCounted(increment("mallory", 999, 5, "never-sent"), new LogPosition(0, 7));
    send(Topic.COUNTED_ACTIONS, "mallory", forged, JsonSerde.of(ActionFact.class));
    try (Rebuild rebuild = rebuilt()) {
      assertThat(rebuild.compare().difference())
          .isNotNull()
          .returns("mallory", Comparison.Difference::userId)
          .returns(null, Comparison.Difference::rebuilt);
      rebuild.deleteNew();
    }
    assertThat(topics()).noneMatch(name -> name.contains("-e1"));
  }

  @Test
  void clearsAwayWhatEarlierEpochsLeft() throws Exception {
    String left = new Projection("scoreboard", 0).changelog("leaderboard", "candidates");
    String present = new Projection("scoreboard", 2).changelog("leaderboard", "candidates");
    String unfinished = new Projection("scoreboard", 3).changelog("leaderboard", "candidates");
    Path store = Files.createDirectories(state.resolve("scoreboard-e1-standings/0_0"));
    make(left, present, unfinished);
    try (Rebuild rebuild = rebuild(2)) {
      assertThat(rebuild.epoch()).isEqualTo(3);
      assertThat(topics()).contains(present).doesNotContain(left, unfinished);
      assertThat(store).doesNotExist();
    }
  }

  @Test
  void aClusterSwitchesByItselfOnceItHasCaughtUp() {
    try (ConfigurableApplicationContext _ = projector(0);
        ConfigurableApplicationContext _ = projector(1)) {
      await().atMost(Duration.ofSeconds(90)).until(() -> epochs(Topic.LEADERBOARD).contains(1));
    }
    List<Board> shown =
        boards(Topic.LEADERBOARD).stream().filter(b -> b.version().epoch() == 1).toList();
    assertThat(shown).allMatch(board -> board.rows().size() == 5);
  }

  private Rebuild rebuild(int epoch) {
    StreamsSettings settings =
        new StreamsSettings(
            "scoreboard",
            "one",
            state,
            1,
            0,
            Duration.ofMillis(100),
            epoch,
            false,
            null,
            DataSize.ofMegabytes(4));
    return new Rebuild(client(), settings, TOPICS, new SimpleMeterRegistry());
  }

  private Rebuild rebuilt() {
    Rebuild rebuild = rebuild(0);
    await().atMost(Duration.ofSeconds(90)).until(rebuild.startOld()::isCaughtUp);
    await().atMost(Duration.ofSeconds(90)).until(rebuild.startNew()::isCaughtUp);
    return rebuild;
  }

  private ConfigurableApplicationContext projector(int epoch) {
    return new SpringApplicationBuilder(Projector.class)
        .run(
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
            "--scoreboard.jwt.secret=" + UUID.randomUUID().toString(),
            "--scoreboard.topics.partitions=2",
            "--scoreboard.projector.epoch=" + epoch,
            "--scoreboard.projector.state-dir=" + state.resolve("of-" + epoch));
  }

  private Map<String, Object> client() {
    return Map.of("bootstrap.servers", broker.getBrokersAsString());
  }

  private List<Integer> epochs(Topic topic) {
    return boards(topic).stream().map(board -> board.version().epoch()).toList();
  }

  private List<Board> boards(Topic topic) {
    JsonSerde<Board> json = JsonSerde.of(Board.class);
    TopicPartition partition = new TopicPartition(topic.text(), 0);
    List<Board> boards = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> boards.add(json.deserialize(topic.text(), record.value())));
      }
    }
    return boards;
  }

  private void make(String... topics) throws Exception {
    try (Admin admin = Admin.create(client())) {
      admin
          .createTopics(Stream.of(topics).map(topic -> new NewTopic(topic, 1, (short) 1)).toList())
          .all()
          .get();
    }
  }

  private List<String> topics() throws Exception {
    try (Admin admin = Admin.create(client())) {
      return List.copyOf(admin.listTopics().names().get());
    }
  }

  private void append(ScoreAction action) throws Exception {
    send(Topic.SCORE_EVENTS, action.actionId(), action, JsonSerde.of(ScoreEvent.class));
  }

  private <T> void send(Topic topic, String key, T value, Serializer<T> serializer)
      throws Exception {
    try (KafkaProducer<String, T> producer =
        new KafkaProducer<>(client(), new StringSerializer(), serializer)) {
      producer.send(new ProducerRecord<>(topic.text(), key, value)).get();
    }
  }
}
