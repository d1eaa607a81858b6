package io.scoreboard.bench.log;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.WireName;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Appends many events to {@code score-events} at the speed of the broker, as command-api would have
 * written them one by one; the first record that Kafka refuses ends it with an exception. The
 * topics must be there: a start of Scoreboard makes them.
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Appends events straight to the log, past all checks. For measurements only.")
public final class LogLoader implements Callable<Integer> {

  private static final String SOURCE = "/scoreboard/benchmarks";
  private static final String TOPIC = Topic.SCORE_EVENTS.text();

  @Option(names = "--kafka", required = true, description = "HOST:PORT of a broker.")
  private String kafka = "";

  @Option(names = "--events", defaultValue = "1000000", description = "How many to append.")
  private int events;

  @Option(names = "--users", defaultValue = "100000", description = "How many users they are for.")
  private int users;

  @Option(names = "--seed", defaultValue = "1", description = "The same seed, the same events.")
  private long seed;

  /** Runs the command line. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LogLoader()).execute(args));
  }

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    load(kafka, events, users, seed);
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("%d events in %.1f s (%.0f events/s)%n", events, seconds, events / seconds);
    return 0;
  }

  /**
   * Appends that many events, and returns once all are in the log.
   *
   * @param users how many different users they are for, at most
   * @param seed the same seed gives the same events
   */
  public static void load(String bootstrapServers, int events, int users, long seed) {
    EventMix mix = new EventMix(users, seed);
    load(bootstrapServers, events, _ -> mix.next());
  }

  /** Appends that many events, each made from its number, and returns once all are in the log. */
  public static void load(String bootstrapServers, int events, IntFunction<ScoreEvent> source) {
    JsonSerde<ScoreEvent> json = JsonSerde.of(ScoreEvent.class);
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    try (var producer =
        new KafkaProducer<>(settings(bootstrapServers), new StringSerializer(), json)) {
      for (int i = 0; i < events && failure.get() == null; i++) {
        var _ = producer.send(record(source.apply(i)), (_, refused) -> keepFirst(failure, refused));
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("the log refused an event", failure.get());
    }
  }

  private static void keepFirst(
      AtomicReference<@Nullable Exception> failure, @Nullable Exception refused) {
    if (refused != null) {
      failure.compareAndSet(null, refused);
    }
  }

  private static ProducerRecord<String, ScoreEvent> record(ScoreEvent event) {
    var record = new ProducerRecord<>(TOPIC, event.actionId(), event);
    String id = event.actionId();
    RecordHeaders.stamp(record.headers(), WireName.of(event), id, SOURCE, event.occurredAt());
    return record;
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.LINGER_MS_CONFIG,
        20,
        ProducerConfig.BATCH_SIZE_CONFIG,
        256 << 10,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        15_000);
  }
}
