package io.scoreboard.audit.suspects;

import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code suspicious-activity}, in the order in which it was raised; a record that cannot be
 * read ends in an {@link UnreadableException} that names its offset.
 */
public final class Suspects {

  private static final JsonSerde<SuspiciousActivity> JSON = JsonSerde.of(SuspiciousActivity.class);

  private Suspects() {}

  /** All that is still kept. */
  public static List<SuspiciousActivity> of(KafkaLog kafka) {
    String topic = Topic.SUSPICIOUS_ACTIVITY.text();
    List<SuspiciousActivity> all = new ArrayList<>();
    kafka.read(
        topic,
        kafka.all(topic, Isolation.ALL),
        Isolation.ALL,
        record -> all.add(parse(topic, record)));
    return all;
  }

  private static SuspiciousActivity parse(String topic, LogRecord record) {
    try {
      SuspiciousActivity activity = JSON.deserialize(topic, record.value());
      if (activity != null) {
        return activity;
      }
    } catch (SerializationException e) {
      throw unreadable(topic, record, e);
    }
    throw unreadable(topic, record, null);
  }

  private static UnreadableException unreadable(
      String topic, LogRecord record, @Nullable Exception cause) {
    String what = "%s cannot be read at offset %d".formatted(topic, record.offset());
    return cause == null ? new UnreadableException(what) : new UnreadableException(what, cause);
  }
}
