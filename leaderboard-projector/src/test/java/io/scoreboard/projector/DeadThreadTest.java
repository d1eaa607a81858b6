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
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.kafka.test.utils.KafkaTestUtils;

/** What a dead stream thread had is another's at once, not when its session times out. */
class DeadThreadTest {

  private static final Duration SESSION = Duration.ofMinutes(10);
  private static final Duration LONG = Duration.ofSeconds(90);

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 2, "names");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean poisoned = new AtomicBoolean(true);
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
  void leavesItsGroup() throws Exception {
    StreamsApplication application =
        new StreamsApplication("dying", topology().build(), properties(), meters);
    application.start();
    append("alice", "poison", "bob", "carol", "dave", "erin");
    await()
        .atMost(LONG)
        .until(() -> seen.containsAll(Set.of("alice", "poison", "bob", "carol", "dave", "erin")));
    assertThat(meters.counter("scoreboard.stream.thread.failures", "application", "dying").count())
        .isEqualTo(1);
    application.stop();
  }

  private StreamsBuilder topology() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream("names")
        .foreach(
            (name, _) -> {
              if (name.equals("poison") && poisoned.getAndSet(false)) {
                throw new IllegalStateException("a thread that dies");
              }
              seen.add(name);
            });
    return builder;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "dying");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "one");
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return properties;
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
