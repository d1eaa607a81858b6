package io.scoreboard.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.standalone.data.PlainFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

  @TempDir Path data;

  @Test
  void keepsWhatItTookOverARestartOnOtherPorts() throws Exception {
    String first;
    try (LocalKafka kafka = LocalKafka.launch(data.resolve("kafka"))) {
      kafka.awaitStarted();
      first = kafka.bootstrapServers();
      Fixtures.send(first, "one");
    }
    try (ServerSocket _ = Fixtures.occupy(first);
        LocalKafka kafka = LocalKafka.launch(data.resolve("kafka"))) {
      kafka.awaitStarted();
      assertThat(kafka.bootstrapServers()).isNotEqualTo(first);
      assertThat(Fixtures.read(kafka.bootstrapServers())).containsExactly("one");
    }
  }

  @Test
  void comesBackOnWhatAKilledOneLeftBehind() throws Exception {
    Path copy = data.resolve("copy");
    try (LocalKafka kafka = LocalKafka.launch(data.resolve("kafka"))) {
      kafka.awaitStarted();
      Fixtures.send(kafka.bootstrapServers(), "one");
      Fixtures.copy(data.resolve("kafka"), copy); // as it lies on disk without a clean stop
    }
    try (LocalKafka kafka = LocalKafka.launch(copy)) {
      kafka.awaitStarted();
      assertThat(Fixtures.read(kafka.bootstrapServers())).containsExactly("one");
    }
  }

  @Test
  void saysInOneLineWhyItCannotStart() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "not a directory");
    try (LocalKafka kafka = LocalKafka.launch(file)) {
      assertThatThrownBy(kafka::awaitStarted)
          .isInstanceOf(PlainFailure.class)
          .hasMessageStartingWith("Kafka cannot start on " + file);
    }
  }
}
