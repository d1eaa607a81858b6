package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.system.Certificate;
import io.scoreboard.system.StandaloneProcess;
import io.scoreboard.system.StandaloneProcess.Result;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./scoreboard rebuild} on a Kafka that asks who comes. */
class SecuredRebuildIT {

  @TempDir private Path directory;

  @Test
  void logsInAsTheFileSays() throws Exception {
    Files.createDirectory(directory.resolve("data"));
    try (SecuredKafka kafka =
        new SecuredKafka(
            Files.createDirectory(directory.resolve("kafka")),
            Certificate.make(directory),
            AclTable.read().bindings())) {
      append(kafka.client("admin", SecuredKafka.password("admin")));
      Result refused = rebuild(kafka, kafka.client("admin", "wrong"));
      assertThat(refused.exit()).as(refused.toString()).isEqualTo(1);
      assertThat(refused.lines()).singleElement().asString().contains("name or password");
      Result done = rebuild(kafka, kafka.client("admin", SecuredKafka.password("admin")));
      assertThat(done.exit()).as(done.toString()).isZero();
      assertThat(done.lines()).anyMatch(line -> line.startsWith("Rebuilt from 6 records"));
      assertThat(done.lines()).anyMatch(line -> line.startsWith("rebuilt: 3 users"));
    }
  }

  private Result rebuild(SecuredKafka kafka, Map<String, Object> login) throws Exception {
    Path file = SecuredKafka.write(directory.resolve("login.properties"), login);
    return StandaloneProcess.run(
        "rebuild",
        "--kafka",
        kafka.address(),
        "--command-config",
        file.toString(),
        "--data-dir",
        directory.resolve("data").toString());
  }

  /** Six actions of three users. */
  private static void append(Map<String, Object> login) throws Exception {
    new TopicLayout(4, (short) -1).ensure(login);
    try (var producer =
        new KafkaProducer<>(login, new StringSerializer(), JsonSerde.of(ScoreEvent.class))) {
      for (int i = 0; i < 6; i++) {
        ScoreEvent event =
            new ScoreIncremented("a" + i, "user-" + i % 3, 5, Instant.now(), "game-server");
        producer.send(new ProducerRecord<>(Topic.SCORE_EVENTS.text(), "a" + i, event)).get();
      }
    }
  }
}
