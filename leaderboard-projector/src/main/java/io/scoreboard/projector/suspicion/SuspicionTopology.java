package io.scoreboard.projector.suspicion;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Beside the three stages: {@code score-attempts} by sender → {@code suspicious-activity}. Runs at
 * least once. Its stores are in memory, forget the suspects least lately seen, and have no
 * changelog: a window is short, and after a restart it fills again.
 */
public final class SuspicionTopology {

  /** The application id's last part. */
  public static final String NAME = "suspicion";

  static final String SENDERS = "senders";
  static final String ADDRESSES = "addresses";
  static final String USERS = "users";

  private static final String SOURCE = "score-attempts-source";
  private static final String PROCESSOR = "watch";

  private SuspicionTopology() {}

  /** The topology. */
  static Topology build(SuspicionSettings settings, Alarm alarm) {
    return new Topology()
        .addSource(
            SOURCE,
            new StringDeserializer(),
            JsonSerde.of(CommandAttempt.class),
            Topic.SCORE_ATTEMPTS.text())
        .addProcessor(PROCESSOR, () -> new SuspicionProcessor(settings, alarm), SOURCE)
        .addStateStore(store(SENDERS, settings), PROCESSOR)
        .addStateStore(store(ADDRESSES, settings), PROCESSOR)
        .addStateStore(store(USERS, settings), PROCESSOR)
        .addSink(
            "suspicious-activity-sink",
            Topic.SUSPICIOUS_ACTIVITY.text(),
            new StringSerializer(),
            JsonSerde.of(SuspiciousActivity.class),
            PROCESSOR);
  }

  private static StoreBuilder<KeyValueStore<String, Behaviour>> store(
      String name, SuspicionSettings settings) {
    return Stores.keyValueStoreBuilder(
            Stores.lruMap(name, settings.remembered()),
            Serdes.String(),
            JsonSerde.of(Behaviour.class))
        .withCachingDisabled()
        .withLoggingDisabled();
  }
}
