package io.scoreboard.audit.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.wire.JsonSerde;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Whatever stands in the log: the quick reader takes from it what the pipeline's codec takes. */
class EventReaderFuzzTest {

  private static final JsonSerde<ScoreEvent> CODEC = JsonSerde.of(ScoreEvent.class);

  private final EventReader detailed = EventReader.create(true);
  private final EventReader brief = EventReader.create(false);

  @FuzzTest(maxDuration = "10m")
  void readsWhatTheCodecReads(byte[] json) {
    Optional<ScoreEvent> event = decoded(json);
    LogRecord record = record(event.map(ScoreEvent::actionId).orElse("a"), json);
    Optional<Row> expected = event.map(EventReaderFuzzTest::row);
    assertThat(detailed.read(record)).isEqualTo(expected);
    assertThat(brief.read(record)).isEqualTo(expected.map(EventReaderFuzzTest::withoutNote));
    assertThat(detailed.read(record("another", json)).filter(it -> !isAbout(it, "another")))
        .isEmpty();
  }

  private static Optional<ScoreEvent> decoded(byte[] json) {
    try {
      return Optional.ofNullable(CODEC.deserialize("score-events", json));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  private static Row row(ScoreEvent event) {
    return switch (event) {
      case ScoreAction it ->
          row(it, RowKind.valueOf(it.kind().name()), it.userId(), it.amount(), it.sender());
      case ActionRevoked it -> row(it, RowKind.REVOCATION, "", 0, it.sender() + ": " + it.reason());
    };
  }

  private static Row row(ScoreEvent it, RowKind kind, String userId, long amount, String note) {
    long occurredAt = it.occurredAt().toEpochMilli();
    return new Row(kind, 3, 7, 11, it.actionId(), userId, amount, occurredAt, note);
  }

  private static Row withoutNote(Row it) {
    return new Row(
        it.kind(), 3, 7, 11, it.actionId(), it.userId(), it.amount(), it.occurredAt(), "");
  }

  private static boolean isAbout(Row row, String actionId) {
    return row.actionId().equals(actionId);
  }

  private static LogRecord record(String key, byte[] json) {
    return new LogRecord(3, 7, 11, key.getBytes(US_ASCII), json, new RecordHeaders());
  }
}
