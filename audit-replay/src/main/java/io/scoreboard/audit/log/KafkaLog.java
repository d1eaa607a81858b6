package io.scoreboard.audit.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics of one cluster without joining a group; what cannot be read within {@value
 * #PATIENCE_SECONDS} s ends in an {@link UnreadableException}. Fetches are large, because it reads
 * whole logs.
 *
 * @param client how to reach Kafka, {@code bootstrap.servers} above all
 */
public record KafkaLog(Map<String, Object> client) {

  private static final int PATIENCE_SECONDS = 15;
  private static final Duration POLL = Duration.ofMillis(500);

  // what is under way at once is small enough to die young: with four times as much the collector
  // moved most of it, for a third of the time
  private static final int FETCH_BYTES = 1 << 20;
  private static final int POLL_RECORDS = 1_000;

  /** Keeps a copy. */
  public KafkaLog {
    client = Map.copyOf(client);
  }

  /** The cluster at that address. */
  public static KafkaLog at(String bootstrapServers) {
    return new KafkaLog(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** The first offset there is, by partition. */
  public SortedMap<Integer, Long> starts(String topic) {
    return ask(topic, Isolation.ALL, (consumer, all) -> consumer.beginningOffsets(all));
  }

  /** The offset after the last record, by partition. */
  public SortedMap<Integer, Long> ends(String topic, Isolation isolation) {
    return ask(topic, isolation, (consumer, all) -> consumer.endOffsets(all));
  }

  /** All of a topic as it is now. */
  public Span all(String topic, Isolation isolation) {
    return Span.of(starts(topic), ends(topic, isolation));
  }

  /** Shows every record of the span, each partition in its order. */
  public void read(String topic, Span span, Isolation isolation, Consumer<LogRecord> reader) {
    List<TopicPartition> wanted =
        span.to().keySet().stream()
            .filter(partition -> span.size(partition) > 0)
            .map(partition -> new TopicPartition(topic, partition))
            .toList();
    if (!wanted.isEmpty()) {
      using(topic, isolation, consumer -> drain(consumer, wanted, span, reader));
    }
  }

  private static boolean drain(
      KafkaConsumer<byte[], byte[]> consumer,
      List<TopicPartition> wanted,
      Span span,
      Consumer<LogRecord> reader) {
    consumer.assign(wanted);
    wanted.forEach(at -> consumer.seek(at, span.from().getOrDefault(at.partition(), 0L)));
    long deadline = deadline();
    while (!isDone(consumer, span)) {
      var records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (record.offset() < span.to().getOrDefault(record.partition(), 0L)) {
          reader.accept(plain(record));
        }
      }
      if (!records.isEmpty()) {
        deadline = deadline();
      } else if (System.nanoTime() - deadline > 0 && !isDone(consumer, span)) {
        throw new UnreadableException("nothing came for " + PATIENCE_SECONDS + " s");
      }
    }
    return true;
  }

  /** Pauses what has been read to its end, and says whether that is everything. */
  private static boolean isDone(KafkaConsumer<byte[], byte[]> consumer, Span span) {
    List<TopicPartition> finished =
        consumer.assignment().stream()
            .filter(at -> consumer.position(at) >= span.to().getOrDefault(at.partition(), 0L))
            .toList();
    consumer.pause(finished);
    return finished.size() == consumer.assignment().size();
  }

  private static long deadline() {
    return System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
  }

  private static LogRecord plain(ConsumerRecord<byte[], byte[]> record) {
    return new LogRecord(
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        record.headers());
  }

  private SortedMap<Integer, Long> ask(String topic, Isolation isolation, Question question) {
    return using(
        topic,
        isolation,
        consumer -> {
          List<TopicPartition> all = partitions(consumer, topic);
          consumer.assign(all); // or it warns of each
          SortedMap<Integer, Long> answer = new TreeMap<>();
          question.ask(consumer, all).forEach((at, offset) -> answer.put(at.partition(), offset));
          return answer;
        });
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw new UnreadableException("there is no such topic; has Scoreboard run here?");
    }
    return found.stream().map(at -> new TopicPartition(topic, at.partition())).toList();
  }

  private <T> T using(
      String topic, Isolation isolation, Function<KafkaConsumer<byte[], byte[]>, T> work) {
    try (var consumer = new KafkaConsumer<byte[], byte[]>(settings(isolation))) {
      return work.apply(consumer);
    } catch (KafkaException | UnreadableException e) {
      throw new UnreadableException(
          "%s at %s cannot be read: %s".formatted(topic, address(), e.getMessage()), e);
    }
  }

  private Map<String, Object> settings(Isolation isolation) {
    Map<String, Object> all = new HashMap<>(client);
    all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.setting());
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
    all.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 16);
    all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
    all.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
    return all;
  }

  private String address() {
    return String.valueOf(client.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG));
  }

  private interface Question {
    Map<TopicPartition, Long> ask(
        KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions);
  }
}
