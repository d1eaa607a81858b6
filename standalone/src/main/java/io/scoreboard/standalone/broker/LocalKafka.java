package io.scoreboard.standalone.broker;

import io.scoreboard.standalone.data.PlainFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka node in this JVM; if it cannot start, {@link #awaitStarted} ends in a {@link
 * PlainFailure}. What was acknowledged outlives a clean stop and a killed process. It starts beside
 * whatever else the caller does, and its address is known at once.
 */
public final class LocalKafka implements AutoCloseable {

  private final BrokerSettings settings;
  private final CompletableFuture<KafkaRaftServer> server = new CompletableFuture<>();

  private LocalKafka(BrokerSettings settings) {
    this.settings = settings;
  }

  /** Begins to start a node that keeps its data in the directory, made if it is missing. */
  public static LocalKafka launch(Path directory) {
    int[] ports = FreePorts.two();
    LocalKafka kafka = new LocalKafka(new BrokerSettings(directory, ports[0], ports[1]));
    Thread.ofPlatform().name("kafka-start").start(kafka::start);
    return kafka;
  }

  /** Where clients connect, as {@code host:port}. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /**
   * Waits until it takes requests.
   *
   * @throws PlainFailure if it could not start
   */
  public void awaitStarted() {
    try {
      server.join();
    } catch (CompletionException e) {
      throw PlainFailure.failed(
          "Kafka cannot start on %s: %s".formatted(settings.directory(), reason(e)));
    }
  }

  /** Stops it cleanly, after its start if that is still under way; close its clients first. */
  @Override
  public void close() {
    server
        .handle((running, failure) -> running)
        .thenAccept(
            running -> {
              if (running != null) {
                running.shutdown();
                running.awaitShutdown();
              }
            })
        .join();
  }

  private void start() {
    try {
      Files.createDirectories(settings.directory());
      StorageFormat.ensure(settings.directory());
      var node = new KafkaRaftServer(new KafkaConfig(settings.asProperties()), Time.SYSTEM);
      node.startup();
      server.complete(node);
    } catch (Throwable e) { // also errors: the waiting start must hear of any end
      server.completeExceptionally(e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
