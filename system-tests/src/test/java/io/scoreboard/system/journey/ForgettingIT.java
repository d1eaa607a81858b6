package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * The name and the e-mail of a forgotten person are in no topic and in no file any more, and nobody
 * had to do or send anything else: with a bound of seconds where days are usual.
 */
class ForgettingIT {

  private static final String NAME = "Wilhelmina Quux-Zyxwv";
  private static final String EMAIL = "w.quux.zyxwv@people.example";
  private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);

  @TempDir static Path state;

  private static ThreeServices services;
  private static Client client;
  private static Traces traces;

  @BeforeAll
  static void start() throws Exception {
    BROKER.brokerProperty("transaction.state.log.replication.factor", "1");
    BROKER.brokerProperty("transaction.state.log.min.isr", "1");
    BROKER.brokerProperty("group.initial.rebalance.delay.ms", "0");
    BROKER.brokerProperty("log.initial.task.delay.ms", "1000");
    BROKER.brokerProperty("log.retention.check.interval.ms", "1000");
    BROKER.brokerProperty("log.cleaner.backoff.ms", "1000");
    BROKER.brokerProperty("log.cleaner.dedupe.buffer.size", "4194304");
    BROKER.afterPropertiesSet();
    services =
        new ThreeServices(
            BROKER.getBrokersAsString(), state, "--scoreboard.topics.forget-within=16s");
    client = new Client(services);
    traces = new Traces(BROKER.getBrokersAsString(), List.of(state));
  }

  @AfterAll
  static void stop() {
    services.close();
    BROKER.destroy();
  }

  @Test
  void leavesNothingBehindButTheId() throws Exception {
    assertThat(client.increment("u-4711", 5, "before").status()).isLessThan(300);
    assertThat(client.name("u-4711", NAME, EMAIL).status()).isEqualTo(204);
    awaitShown(NAME);
    assertThat(client.increment("u-4711", 5, "meanwhile").status()).isLessThan(300);
    assertThat(traces.topicsWith(NAME)).contains("users", "leaderboard");
    assertThat(traces.filesWith(EMAIL)).isNotEmpty();

    assertThat(client.forget("u-4711").status()).isEqualTo(204);
    awaitShown("u-4711");
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions() // Kafka deletes files while we look
        .untilAsserted(() -> assertThat(traces.filesWith(NAME, EMAIL)).isEmpty());
    assertThat(traces.topicsWith(NAME, EMAIL)).isEmpty();
    assertThat(traces.topicsWith("u-4711")).contains("score-events");
    services.close(); // and what was only in memory is written
    assertThat(traces.filesWith(NAME, EMAIL)).isEmpty();
  }

  private static void awaitShown(String name) {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> client.topTen().body().toString().contains("\"username\":\"" + name + "\""));
  }
}
