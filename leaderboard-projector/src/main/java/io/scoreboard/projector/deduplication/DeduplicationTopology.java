package io.scoreboard.projector.deduplication;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.Reply;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Stage 1: {@code score-events} by action id → {@code counted-actions} by user id, and the answers
 * to commands that change nothing. Runs at least once: its verdicts may be sent again, never
 * changed.
 */
public final class DeduplicationTopology {

  /** The application id's last part. */
  public static final String NAME = "deduplication";

  /** The store of first actions and revocations by action id. */
  public static final String ACTIONS = "actions";

  static final String FACTS_SINK = "counted-actions-sink";
  static final String OUTCOMES_SINK = "command-outcomes-sink";

  private static final String SOURCE = "score-events-source";
  private static final String PROCESSOR = "deduplicate";

  private DeduplicationTopology() {}

  /**
   * The topology.
   *
   * @param projection whose facts these are
   * @param gate closed as long as nobody may see what comes out
   */
  public static Topology build(Projection projection, OutputGate gate) {
    return new Topology()
        .addSource(
            SOURCE,
            new StringDeserializer(),
            JsonSerde.of(ScoreEvent.class),
            Topic.SCORE_EVENTS.text())
        .addProcessor(PROCESSOR, () -> new DeduplicationProcessor(gate), SOURCE)
        .addStateStore(actions(), PROCESSOR)
        .addSink(
            FACTS_SINK,
            projection.countedActions(),
            new StringSerializer(),
            JsonSerde.of(ActionFact.class),
            PROCESSOR)
        .addSink(
            OUTCOMES_SINK,
            Topic.COMMAND_OUTCOMES.text(),
            new StringSerializer(),
            Reply.SERIALIZER,
            Reply.PARTITIONER,
            PROCESSOR);
  }

  private static StoreBuilder<KeyValueStore<String, FirstSeen>> actions() {
    Serde<FirstSeen> values = JsonSerde.of(FirstSeen.class);
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ACTIONS), Serdes.String(), values)
        .withCachingDisabled();
  }
}
