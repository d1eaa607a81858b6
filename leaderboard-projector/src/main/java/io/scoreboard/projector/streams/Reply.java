package io.scoreboard.projector.streams;

import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.WireName;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to the instance that waits for it. A Streams partitioner sees no headers, so
 * the partition travels beside the answer and is not written.
 *
 * @param partition of {@code command-outcomes}
 */
public record Reply(int partition, CommandOutcome outcome) {

  /** Writes the answer alone. */
  public static final Serializer<Reply> SERIALIZER = new AnswerAlone();

  /** Sends an answer where it is waited for; a partition that does not exist is passed over. */
  public static final StreamPartitioner<String, Reply> PARTITIONER =
      (topic, key, reply, count) ->
          Optional.of(
              reply.partition() >= 0 && reply.partition() < count
                  ? Set.of(reply.partition())
                  : Set.of());

  /** The answer to the command behind a record, or empty if nobody waits for one. */
  public static Optional<Record<String, Object>> to(
      Record<?, ?> command, CommandOutcome outcome, String source) {
    OptionalInt partition = RecordHeaders.replyTo(command.headers());
    if (partition.isEmpty()) {
      return Optional.empty();
    }
    Headers headers =
        RecordHeaders.carry(
            command.headers(), RecordHeaders.TRACEPARENT, RecordHeaders.CORRELATION_ID);
    Instant time = Instant.ofEpochMilli(command.timestamp());
    RecordHeaders.stamp(headers, WireName.of(outcome), outcome.actionId(), source, time);
    Object reply = new Reply(partition.getAsInt(), outcome);
    return Optional.of(new Record<>(outcome.actionId(), reply, command.timestamp(), headers));
  }

  private static final class AnswerAlone implements Serializer<Reply> {
    private final JsonSerde<CommandOutcome> json = JsonSerde.of(CommandOutcome.class);

    @Override
    public byte @Nullable [] serialize(String topic, Reply reply) {
      return json.serialize(topic, reply.outcome());
    }
  }
}
