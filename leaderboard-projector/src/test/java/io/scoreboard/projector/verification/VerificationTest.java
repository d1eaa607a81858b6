package io.scoreboard.projector.verification;

import static io.scoreboard.projector.Fixtures.increment;
import static io.scoreboard.projector.Fixtures.revocation;
import static io.scoreboard.projector.Fixtures.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Pace;
import io.scoreboard.audit.log.Progress;
import io.scoreboard.audit.verify.Report;
import io.scoreboard.audit.verify.Verification;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.projector.Projector;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real projector on a real broker that watches itself every second. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationTest {

  private static final Projection PROJECTION = new Projection("scoreboard", 0);

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
  private ConfigurableApplicationContext projector;
  private KafkaProducer<String, String> producer;

  @BeforeAll
  void start() throws Exception {
    broker.brokerProperty("transaction.state.log.replication.factor", "1");
    broker.brokerProperty("transaction.state.log.min.isr", "1");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.getBrokersAsString());
    producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    projector =
        new SpringApplicationBuilder(Projector.class)
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                "--scoreboard.jwt.secret=" + UUID.randomUUID().toString(),
                "--scoreboard.verification.first-after=1s",
                "--scoreboard.verification.interval=1s",
                "--scoreboard.projector.state-dir=" + Files.createTempDirectory("projector"));
  }

  @AfterAll
  void stop() {
    projector.close();
    producer.close();
    broker.destroy();
  }

  @Test
  @Order(1)
  void bothFoldsAgreeAtRest() {
    for (int i = 0; i < 500; i++) {
      ScoreEvent event =
          i % 9 == 0
              ? set("u" + i % 23, i, i, "a" + i)
              : increment("u" + i % 23, i + 1, i, "a" + i);
      append(event);
      append(i % 5 == 0 ? event : increment("late" + i % 3, 1, 1_000 - i, "l" + i));
    }
    append(revocation(increment("u1", 2, 1, "a1")));
    send(Topic.SCORE_EVENTS.text(), "poison", "{");
    Report report = verify();
    assertThat(report.comparison().orElseThrow().first()).isEmpty();
    assertThat(report.comparison().orElseThrow().digest()).isEqualTo(report.digest());
    assertThat(report.census().records()).isEqualTo(1_002);
  }

  @Test
  @Order(2)
  void bothFoldsAgreeWhileTheLogGoesOn() {
    AtomicInteger count = new AtomicInteger();
    try (ScheduledExecutorService traffic = Executors.newSingleThreadScheduledExecutor()) {
      traffic.scheduleAtFixedRate(
          () -> appendNext(count.getAndIncrement()), 0, 10, TimeUnit.MILLISECONDS);
      for (int i = 0; i < 5; i++) {
        assertThat(verify().comparison().orElseThrow().first()).isEmpty();
      }
      traffic.shutdownNow();
    }
    assertThat(count.get()).isPositive();
  }

  private void appendNext(int i) {
    append(
        i % 10 == 9
            ? revocation(increment("u", 1, 1, "busy" + (i - 5)))
            : increment("u" + i % 23, 1, i, "busy" + i));
  }

  @Test
  @Order(3)
  void theWatchFindsNothing() {
    double before = meter("scoreboard.verification.runs");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> meter("scoreboard.verification.runs") >= before + 2);
    assertThat(meter("scoreboard.projection.divergence")).isZero();
    assertThat(meter("scoreboard.log.damage")).isZero();
  }

  @Test
  @Order(4)
  void aWrongTotalIsFoundAndNamed() {
    String wrong =
        "{\"tally\":{\"score\":1,\"base\":null,\"last\":{\"occurredAt\":\"1970-01-01T00:00:01Z\","
            + "\"actionId\":\"x\"},\"reachedAt\":\"1970-01-01T00:00:01Z\"},\"username\":null,"
            + "\"actions\":0,\"names\":0}";
    send(PROJECTION.changelog("standings", "standings"), "a-forged-user", wrong);
    Report report = verify();
    assertThat(report.comparison().orElseThrow().differing()).isEqualTo(1);
    assertThat(report.comparison().orElseThrow().first().orElseThrow().toString())
        .startsWith("user a-forged-user: by the log not on the board, by the projector 1 points");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> meter("scoreboard.projection.divergence") == 1);
  }

  private double meter(String name) {
    MeterRegistry meters = projector.getBean(MeterRegistry.class);
    return meters.get(name).meter().measure().iterator().next().getValue();
  }

  private Report verify() {
    producer.flush();
    return new Verification(
            KafkaLog.at(broker.getBrokersAsString()),
            PROJECTION,
            Duration.ofSeconds(30),
            Pace.unlimited(),
            Progress.NONE)
        .run();
  }

  private void append(ScoreEvent event) {
    String json =
        new String(JsonSerde.of(ScoreEvent.class).serialize("", event), StandardCharsets.UTF_8);
    send(Topic.SCORE_EVENTS.text(), event.actionId(), json);
  }

  private void send(String topic, String key, String value) {
    producer.send(new ProducerRecord<>(topic, key, value));
    if (!topic.equals(Topic.SCORE_EVENTS.text())) {
      producer.flush();
    }
  }
}
