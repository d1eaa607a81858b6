package io.scoreboard.command.eventlog;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.UserProfile;
import io.scoreboard.web.TraceContext;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.WireName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Turns events into Kafka records: key, JSON, CloudEvents headers, trace. Pure. */
final class RecordWriter {

  static final String SOURCE = "/scoreboard/command-api";

  private static final JsonSerde<ScoreEvent> EVENTS = JsonSerde.of(ScoreEvent.class);
  private static final JsonSerde<UserProfile> PROFILES = JsonSerde.of(UserProfile.class);

  private RecordWriter() {}

  static ProducerRecord<String, byte[]> event(ScoreEvent event, TraceContext trace) {
    byte[] json = EVENTS.serialize(Topic.SCORE_EVENTS.text(), event);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topic.SCORE_EVENTS.text(), event.actionId(), json);
    return stamp(record, WireName.of(event), eventId(event), event.occurredAt(), trace);
  }

  /** A profile, or the tombstone that forgets it. */
  static ProducerRecord<String, byte[]> profile(
      String userId, @Nullable UserProfile profile, UUID id, Instant now, TraceContext trace) {
    byte[] json = PROFILES.serialize(Topic.USERS.text(), profile);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topic.USERS.text(), userId, json);
    return stamp(record, WireName.USER_PROFILE, id.toString(), now, trace);
  }

  private static String eventId(ScoreEvent event) {
    return switch (event) {
      case ScoreAction action -> action.actionId();
      case ActionRevoked revoked -> revoked.actionId() + "/revocation";
    };
  }

  private static ProducerRecord<String, byte[]> stamp(
      ProducerRecord<String, byte[]> record,
      WireName type,
      String id,
      Instant time,
      TraceContext trace) {
    RecordHeaders.stamp(record.headers(), type, id, SOURCE, time);
    record
        .headers()
        .add(RecordHeaders.TRACEPARENT, trace.traceparent().getBytes(StandardCharsets.UTF_8));
    return record;
  }
}
