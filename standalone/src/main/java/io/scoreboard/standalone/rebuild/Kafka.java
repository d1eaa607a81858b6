package io.scoreboard.standalone.rebuild;

import io.scoreboard.standalone.broker.LocalKafka;
import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.data.PlainFailure;
import io.scoreboard.wire.ClientFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka of a data directory: the node inside, run for as long as this is open, or a cluster
 * outside; one that does not start ends in a {@link io.scoreboard.standalone.data.PlainFailure}.
 */
record Kafka(Map<String, Object> client, @Nullable LocalKafka inside) implements AutoCloseable {

  static Kafka open(DataDirectory data, @Nullable String outside, @Nullable Path settings) {
    if (outside != null) {
      Map<String, Object> client = new HashMap<>(settings == null ? Map.of() : read(settings));
      client.put("bootstrap.servers", outside);
      return new Kafka(Map.copyOf(client), null);
    }
    LocalKafka inside = LocalKafka.launch(data.kafka());
    inside.awaitStarted();
    return new Kafka(Map.of("bootstrap.servers", inside.bootstrapServers()), inside);
  }

  private static Map<String, Object> read(Path settings) {
    try {
      return ClientFile.read(settings);
    } catch (IOException e) {
      throw PlainFailure.noData("The Kafka settings cannot be read: " + e);
    }
  }

  @Override
  public void close() {
    if (inside != null) {
      inside.close();
    }
  }
}
