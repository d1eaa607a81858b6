package io.scoreboard.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.UserProfile;
import io.scoreboard.web.TraceContext;
import io.scoreboard.wire.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final TraceContext TRACE =
      new TraceContext("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", "01");

  @Test
  void writesAnEventUnderItsActionId() {
    ScoreEvent event = new ScoreIncremented("a-1", "alice", 5, NOW, "game");
    ProducerRecord<String, byte[]> record = RecordWriter.event(event, TRACE);
    assertThat(record.topic()).isEqualTo("score-events");
    assertThat(record.key()).isEqualTo("a-1");
    assertThat(JsonSerde.of(ScoreEvent.class).deserialize("score-events", record.value()))
        .isEqualTo(event);
    assertThat(headers(record))
        .containsEntry("ce_id", "a-1")
        .containsEntry("ce_type", "score-incremented.v1")
        .containsEntry("ce_source", "/scoreboard/command-api")
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_time", "2026-11-22T03:00:00Z")
        .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
  }

  @Test
  void givesARevocationAnIdOfItsOwn() {
    ProducerRecord<String, byte[]> record =
        RecordWriter.event(new ActionRevoked("a-1", "cheated", NOW, "root"), TRACE);
    assertThat(record.key()).isEqualTo("a-1");
    assertThat(headers(record)).containsEntry("ce_id", "a-1/revocation");
  }

  @Test
  void writesAProfileAndItsTombstone() {
    UUID id = new UUID(1, 2);
    UserProfile profile = new UserProfile("Alice", null);
    ProducerRecord<String, byte[]> named = RecordWriter.profile("alice", profile, id, NOW, TRACE);
    assertThat(named.topic()).isEqualTo("users");
    assertThat(named.key()).isEqualTo("alice");
    assertThat(JsonSerde.of(UserProfile.class).deserialize("users", named.value()))
        .isEqualTo(profile);
    assertThat(RecordWriter.profile("alice", null, id, NOW, TRACE).value()).isNull();
  }

  private static Map<String, String> headers(ProducerRecord<?, ?> record) {
    return StreamSupport.stream(record.headers().spliterator(), false)
        .collect(
            Collectors.toMap(
                header -> header.key(),
                header -> new String(header.value(), StandardCharsets.UTF_8)));
  }
}
