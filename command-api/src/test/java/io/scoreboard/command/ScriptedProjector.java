package io.scoreboard.command;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Plays the projector: reads the log and answers; says nothing about users whose id begins with
 * {@code silent}, and nonsense about those whose id begins with {@code garbled}.
 */
final class ScriptedProjector {

  private static final JsonSerde<ScoreEvent> EVENTS = JsonSerde.of(ScoreEvent.class);
  private static final JsonSerde<CommandOutcome> OUTCOMES = JsonSerde.of(CommandOutcome.class);

  private static final ScriptedProjector SHARED = new ScriptedProjector(Broker.shared());

  static {
    Thread.ofPlatform().daemon().name("scripted-projector").start(SHARED::run);
  }

  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;
  private final List<ConsumerRecord<String, byte[]>> log = new CopyOnWriteArrayList<>();
  private final Map<String, ScoreAction> actions = new HashMap<>();
  private final Map<String, Long> answers = new HashMap<>();
  private final Map<String, Long> scores = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();

  private ScriptedProjector(Broker broker) {
    consumer =
        new KafkaConsumer<>(
            broker.clients(), new StringDeserializer(), new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(broker.clients(), new StringSerializer(), new ByteArraySerializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Broker.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topic.SCORE_EVENTS.text(), partition))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** The one on the shared broker; it ends with the JVM. */
  static ScriptedProjector shared() {
    return SHARED;
  }

  /** Every record of the log with that key, in order. */
  List<ConsumerRecord<String, byte[]>> log(String actionId) {
    return log.stream().filter(record -> record.key().equals(actionId)).toList();
  }

  /** Waits until the log holds a record with that key. */
  void await(String actionId) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(10);
    synchronized (log) {
      while (log(actionId).isEmpty() && Instant.now().isBefore(end)) {
        log.wait(1000);
      }
    }
    if (log(actionId).isEmpty()) {
      throw new AssertionError(actionId + " is not in the log");
    }
  }

  private void run() {
    while (true) {
      consumer.poll(Duration.ofSeconds(1)).forEach(this::on);
    }
  }

  private void on(ConsumerRecord<String, byte[]> record) {
    synchronized (log) {
      log.add(record);
      log.notifyAll();
    }
    ScoreEvent event = EVENTS.deserialize(record.topic(), record.value());
    OptionalInt replyTo = RecordHeaders.replyTo(record.headers());
    if (event instanceof ScoreAction silent && silent.userId().startsWith("silent")) {
      return;
    }
    CommandOutcome outcome =
        switch (event) {
          case ScoreAction action -> fold(action);
          case ActionRevoked revocation -> fold(revocation);
        };
    if (replyTo.isPresent()) {
      boolean garbled =
          event instanceof ScoreAction action && action.userId().startsWith("garbled");
      byte[] json =
          garbled
              ? "{nonsense".getBytes(StandardCharsets.UTF_8)
              : OUTCOMES.serialize(Topic.COMMAND_OUTCOMES.text(), outcome);
      answer(record, replyTo.getAsInt(), json);
    }
  }

  private void answer(ConsumerRecord<String, byte[]> record, int partition, byte[] json) {
    ProducerRecord<String, byte[]> answer =
        new ProducerRecord<>(Topic.COMMAND_OUTCOMES.text(), partition, record.key(), json);
    answer.headers().add(record.headers().lastHeader(RecordHeaders.CORRELATION_ID));
    producer.send(answer);
  }

  private CommandOutcome fold(ScoreAction action) {
    ScoreAction first = actions.putIfAbsent(action.actionId(), action);
    if (first == null) {
      long score =
          switch (action.kind()) {
            case INCREMENT -> scores.getOrDefault(action.userId(), 0L) + action.amount();
            case SET -> action.amount();
          };
      Long before = scores.put(action.userId(), score);
      answers.put(action.actionId(), score);
      long change = score - (before == null ? 0 : before);
      return new CommandOutcome.Counted(action.actionId(), score, change, false);
    }
    if (!action.repeats(first)) {
      return new CommandOutcome.ActionIdReused(action.actionId());
    }
    return revoked.contains(action.actionId())
        ? new CommandOutcome.ActionAlreadyRevoked(action.actionId())
        : new CommandOutcome.Counted(
            action.actionId(), answers.getOrDefault(action.actionId(), 0L), 0, true);
  }

  private CommandOutcome fold(ActionRevoked revocation) {
    ScoreAction action = actions.get(revocation.actionId());
    if (action == null) {
      return new CommandOutcome.UnknownAction(revocation.actionId());
    }
    if (revoked.add(action.actionId())) {
      scores.merge(action.userId(), -action.amount(), Long::sum);
    }
    return new CommandOutcome.Revoked(action.actionId(), scores.getOrDefault(action.userId(), 0L));
  }
}
