package io.scoreboard.audit.evidence;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.Span;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The checkpoints in Kafka as of one moment. One that is not a checkpoint is evidence lost and ends
 * in an {@link UnreadableException} that names it.
 */
public final class PublishedEvidence implements Evidence {

  private static final String TOPIC = Topic.CHECKPOINTS.text();

  private final JsonSerde<Checkpoint> json = JsonSerde.of(Checkpoint.class);
  private final KafkaLog kafka;
  private final Span span;
  private final List<Checkpoint> checkpoints = new ArrayList<>();

  /** Reads what is there now. */
  public PublishedEvidence(KafkaLog kafka) {
    this.kafka = kafka;
    this.span = kafka.all(TOPIC, Isolation.COMMITTED);
    read(checkpoint -> checkpoints.add(Evidence.summary(checkpoint)));
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return List.copyOf(checkpoints);
  }

  @Override
  public String leaves(Checkpoint summary) {
    AtomicReference<String> found = new AtomicReference<>("");
    read(
        checkpoint -> {
          if (Evidence.isOf(summary, checkpoint)) {
            found.set(checkpoint.leaves());
          }
        });
    return found.get();
  }

  /** Shows all of them, leaves included, in the order in which they were published. */
  public void read(Consumer<Checkpoint> reader) {
    kafka.read(TOPIC, span, Isolation.COMMITTED, record -> reader.accept(parse(record)));
  }

  private Checkpoint parse(LogRecord record) {
    try {
      Checkpoint checkpoint = json.deserialize(TOPIC, record.value());
      if (checkpoint != null) {
        return checkpoint;
      }
    } catch (SerializationException e) {
      throw new UnreadableException("offset %d is no checkpoint".formatted(record.offset()), e);
    }
    throw new UnreadableException("offset %d is no checkpoint".formatted(record.offset()));
  }
}
