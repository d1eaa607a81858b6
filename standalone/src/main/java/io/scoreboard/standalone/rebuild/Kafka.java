package io.scoreboard.standalone.rebuild;

import io.scoreboard.standalone.broker.LocalKafka;
import io.scoreboard.standalone.data.DataDirectory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka of a data directory: the node inside, run for as long as this is open, or a cluster
 * outside; one that does not start ends in a {@link io.scoreboard.standalone.data.PlainFailure}.
 */
record Kafka(String address, @Nullable LocalKafka inside) implements AutoCloseable {

  static Kafka open(DataDirectory data, @Nullable String outside) {
    if (outside != null) {
      return new Kafka(outside, null);
    }
    LocalKafka inside = LocalKafka.launch(data.kafka());
    inside.awaitStarted();
    return new Kafka(inside.bootstrapServers(), inside);
  }

  Map<String, Object> client() {
    return Map.of("bootstrap.servers", address);
  }

  @Override
  public void close() {
    if (inside != null) {
      inside.close();
    }
  }
}
