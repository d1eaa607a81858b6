package io.scoreboard.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.projector.streams.StreamsApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.kafka.test.utils.KafkaTestUtils;

/** A state directory that something else wrote into is no reason to stay away. */
class JunkStateTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, "names");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  @TempDir private Path state;

  @BeforeEach
  void fill() throws Exception {
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.brokerProperty("transaction.state.log.replication.factor", "1");
    broker.brokerProperty("transaction.state.log.min.isr", "1");
    broker.afterPropertiesSet();
    var producers =
        new DefaultKafkaProducerFactory<String, String>(
            KafkaTestUtils.producerProps(broker),
            Serdes.String().serializer(),
            Serdes.String().serializer());
    new KafkaTemplate<>(producers).send("names", "alice", "Alice").get();
    producers.destroy();
  }

  @AfterEach
  void stop() {
    broker.destroy();
  }

  @Test
  void readsItsStoresAgainWhenTheyAreJunk() throws IOException {
    StreamsApplication application = application();
    assertThat(startedName(application)).isEqualTo("Alice");
    application.stop();
    overwriteEverything();
    assertThat(startedName(application)).isEqualTo("Alice");
    application.stop();
    assertThat(meters.get("scoreboard.stream.states.deleted").counter().count()).isEqualTo(1);
  }

  private String startedName(StreamsApplication application) {
    application.start();
    await().atMost(LONG).until(() -> application.health().getStatus().equals(Status.UP));
    await().atMost(LONG).until(() -> name(application) != null);
    return name(application);
  }

  private static String name(StreamsApplication application) {
    return application
        .running()
        .store(
            StoreQueryParameters.fromNameAndType(
                "names", QueryableStoreTypes.<String, String>keyValueStore()))
        .get("alice");
  }

  private void overwriteEverything() throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      List<Path> all = files.filter(file -> file.endsWith("CURRENT")).toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        Files.writeString(file, "junk");
      }
    }
  }

  private StreamsApplication application() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.table("names", Materialized.as("names"));
    Topology topology = builder.build();
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            "junk",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker.getBrokersAsString(),
            StreamsConfig.STATE_DIR_CONFIG,
            state.toString(),
            StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG,
            Serdes.StringSerde.class,
            StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG,
            Serdes.StringSerde.class));
    properties.put("auto.offset.reset", "earliest");
    properties.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), "one");
    return new StreamsApplication("junk", topology, properties, meters);
  }
}
