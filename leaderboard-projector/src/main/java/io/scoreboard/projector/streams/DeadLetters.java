package io.scoreboard.projector.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that cannot be read, or cannot be true, to the dead letters as it came, with the
 * reason and its origin in headers, counts it in {@code scoreboard_dead_letters_total} and goes on;
 * any other error stops the thread, which starts again where it last committed (KIP-1034). What is
 * in {@code users} is about people, so neither its content nor a reason that may quote it is sent.
 */
public final class DeadLetters
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {

  /** The Streams setting that holds the {@link MeterRegistry}. */
  static final String METERS = "scoreboard.meter.registry";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LONGEST_REASON = 500;
  private static final String PERSONAL = "no profile under a user id; its content is left out";

  /** The Streams setting that holds the {@link OutputGate}. */
  static final String GATE = "scoreboard.output.gate";

  private MeterRegistry meters;
  private OutputGate gate;

  /** For Kafka Streams, which configures it next. */
  @SuppressWarnings("NullAway.Init")
  public DeadLetters() {}

  @Override
  public void configure(Map<String, ?> configs) {
    meters = (MeterRegistry) Objects.requireNonNull(configs.get(METERS), METERS);
    gate = (OutputGate) Objects.requireNonNull(configs.get(GATE), GATE);
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
    return DeserializationExceptionHandler.Response.resume(
        letters(context, record.key(), record.value(), record.headers(), error));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception error) {
    if (!(error instanceof ImpossibleRecordException || error instanceof ArithmeticException)) {
      return ProcessingExceptionHandler.Response.fail();
    }
    return ProcessingExceptionHandler.Response.resume(
        letters(
            context, context.sourceRawKey(), context.sourceRawValue(), context.headers(), error));
  }

  /** None while the gate is closed: the epoch before has sent it. */
  private List<ProducerRecord<byte[], byte[]>> letters(
      ErrorHandlerContext context, byte[] key, byte[] value, Headers original, Exception error) {
    ProducerRecord<byte[], byte[]> letter = letter(context, key, value, original, error);
    return gate.isOpen() ? List.of(letter) : List.of();
  }

  private ProducerRecord<byte[], byte[]> letter(
      ErrorHandlerContext context, byte[] key, byte[] value, Headers original, Exception error) {
    boolean personal = context.topic().equals(Topic.USERS.text());
    String reason = personal ? PERSONAL : reason(error);
    LOG.warn(
        "dead letter: {}-{} offset {}: {}",
        context.topic(),
        context.partition(),
        context.offset(),
        reason);
    Counter.builder("scoreboard.dead.letters")
        .description("Records that could not be read or cannot be true")
        .tag("topic", context.topic())
        .register(meters)
        .increment();
    Headers headers = new RecordHeaders(original.toArray());
    add(headers, "dead-letter-reason", reason);
    add(headers, "dead-letter-topic", context.topic());
    add(headers, "dead-letter-partition", Integer.toString(context.partition()));
    add(headers, "dead-letter-offset", Long.toString(context.offset()));
    return new ProducerRecord<>(
        Topic.DEAD_LETTERS.text(),
        context.partition(),
        null,
        key,
        personal ? null : value,
        headers);
  }

  private static String reason(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String text = String.valueOf(root.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    return text.substring(0, Math.min(LONGEST_REASON, text.length()));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
