package io.scoreboard.audit.cli;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Pace;
import io.scoreboard.audit.log.RecordSource;
import io.scoreboard.audit.log.TopicSource;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.audit.log.WatchedSource;
import io.scoreboard.wire.ClientFile;
import io.scoreboard.wire.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where Kafka is: what {@code --kafka} says, else where the running Scoreboard left word. */
final class KafkaOption {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "Where a running Scoreboard keeps everything (default: ${DEFAULT-VALUE}).")
  private Path dataDir = Path.of("./data");

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "A Kafka cluster; without it the one of the data directory.")
  private @Nullable String address;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Kafka client settings, as Kafka's own tools take them: how to log in.")
  private @Nullable Path settings;

  KafkaLog kafka() {
    Map<String, Object> client = new HashMap<>(settings == null ? Map.of() : read(settings));
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address == null ? noted() : address);
    return new KafkaLog(client);
  }

  private static Map<String, Object> read(Path file) {
    try {
      return ClientFile.read(file);
    } catch (IOException e) {
      throw new UnreadableException("The Kafka settings cannot be read: " + e, e);
    }
  }

  /** The log as it is now, shown on a terminal as it is read. */
  static RecordSource log(KafkaLog kafka) {
    String topic = Topic.SCORE_EVENTS.text();
    return new WatchedSource(
        new TopicSource(kafka, topic, kafka.all(topic, Isolation.ALL), Pace.unlimited()),
        TerminalProgress.ifOnTerminal());
  }

  private String noted() {
    Path note = dataDir.resolve("kafka.address");
    try {
      return Files.readString(note).strip();
    } catch (IOException e) {
      throw new UnreadableException(
          "No Kafka is known in %s: run ./scoreboard start first, or give --kafka"
              .formatted(dataDir),
          e);
    }
  }
}
