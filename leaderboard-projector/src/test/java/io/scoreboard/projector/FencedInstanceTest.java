package io.scoreboard.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.projector.streams.StreamsApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.kafka.test.utils.KafkaTestUtils;

/**
 * A static id that somebody else has taken, be it oneself a moment ago, is no reason to give up.
 */
class FencedInstanceTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 2, "names");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  @TempDir private Path state;

  @BeforeEach
  void start() {
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
  }

  @AfterEach
  void stop() {
    broker.destroy();
  }

  @Test
  void goesOnUnderAnIdOfItsOwn() throws Exception {
    StreamsApplication first = started("first");
    StreamsApplication second = started("second");
    await()
        .atMost(LONG)
        .until(() -> meters.find("scoreboard.stream.thread.failures").counter() != null);
    await().atMost(LONG).until(() -> isUp(first) && isUp(second));
    second.stop();
    append("alice", "bob", "carol", "dave");
    await().atMost(LONG).until(() -> seen.containsAll(Set.of("alice", "bob", "carol", "dave")));
    assertThat(isUp(first)).isTrue();
    first.stop();
  }

  private StreamsApplication started(String directory) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream("names").foreach((name, _) -> seen.add(name));
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "fenced");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.resolve(directory).toString());
    properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "the-same");
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    StreamsApplication application =
        new StreamsApplication(directory, builder.build(), properties, meters);
    application.start();
    await().atMost(LONG).until(() -> isUp(application));
    return application;
  }

  private static boolean isUp(StreamsApplication application) {
    return application.health().getStatus().equals(Status.UP);
  }

  private void append(String... names) throws Exception {
    var producers =
        new DefaultKafkaProducerFactory<String, String>(
            KafkaTestUtils.producerProps(broker),
            Serdes.String().serializer(),
            Serdes.String().serializer());
    KafkaTemplate<String, String> template = new KafkaTemplate<>(producers);
    for (String name : names) {
      template.send("names", name, name).get();
    }
    producers.destroy();
  }
}
