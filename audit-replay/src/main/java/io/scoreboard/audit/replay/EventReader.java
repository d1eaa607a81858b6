package io.scoreboard.audit.replay;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.ScoreSet;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.time.DateTimeException;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads events out of records; one that is no event, or stands under another key than its action
 * id, gives empty, as the pipeline sends it to the dead letters. Takes the usual shape in one pass
 * and leaves everything else to {@link JsonSerde}, which decides.
 *
 * @param detailed whether to keep who sent it and why
 */
record EventReader(boolean detailed, ShapeReader shapes, JsonSerde<ScoreEvent> serde) {

  static EventReader create(boolean detailed) {
    return new EventReader(detailed, new ShapeReader(detailed), JsonSerde.of(ScoreEvent.class));
  }

  Optional<Row> read(LogRecord record) {
    Row row = row(record);
    return row != null && isKey(record.key(), row.actionId()) ? Optional.of(row) : Optional.empty();
  }

  private @Nullable Row row(LogRecord record) {
    byte[] value = record.value();
    if (value == null) {
      return null;
    }
    try {
      Row row = shapes.read(record, value);
      return row == null ? slowly(record) : row;
    } catch (JacksonException | DateTimeException e) {
      return slowly(record);
    }
  }

  /** As the pipeline reads it. */
  @Nullable Row slowly(LogRecord record) {
    try {
      ScoreEvent event = serde.deserialize(Topic.SCORE_EVENTS.text(), record.value());
      return event == null ? null : row(record, event);
    } catch (SerializationException e) {
      return null;
    }
  }

  private Row row(LogRecord record, ScoreEvent event) {
    return switch (event) {
      case ScoreIncremented it -> row(record, it, RowKind.INCREMENT, it.userId(), it.amount(), "");
      case ScoreSet it -> row(record, it, RowKind.SET, it.userId(), it.amount(), "");
      case ActionRevoked it -> row(record, it, RowKind.REVOCATION, "", 0, it.reason());
    };
  }

  private Row row(
      LogRecord at, ScoreEvent event, RowKind kind, String user, long amount, String reason) {
    return new Row(
        kind,
        at.partition(),
        at.offset(),
        at.timestamp(),
        event.actionId(),
        user,
        amount,
        event.occurredAt().toEpochMilli(),
        detailed ? note(event.sender(), reason) : "");
  }

  static String note(String sender, String reason) {
    return reason.isEmpty() ? sender : sender + ": " + reason;
  }

  private static boolean isKey(byte @Nullable [] key, String actionId) {
    if (key == null || key.length != actionId.length()) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (key[i] != actionId.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
