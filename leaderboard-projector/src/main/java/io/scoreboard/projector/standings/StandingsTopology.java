package io.scoreboard.projector.standings;

import io.scoreboard.board.Board;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.UserProfile;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.Reply;
import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * Stage 2: {@code counted-actions} and {@code users}, both by user id → answers, {@code
 * score-updates} and the partition's {@code leaderboard-candidates}. Runs exactly once (KIP-447),
 * while what it sends is a function of its input's order, so readers need not wait for its commits.
 */
public final class StandingsTopology {

  /** The application id's last part. */
  public static final String NAME = "standings";

  /** The store of every counted action by user and time: {@code scores_log}. */
  public static final String LEDGER = "ledger";

  /** The store of scores by user id: {@code users} without the names. */
  public static final String STANDINGS = "standings";

  /** The store of names by user id, in memory, with a changelog that forgets. */
  public static final String NAMES = "names";

  static final String OUTCOMES_SINK = "command-outcomes-sink";
  static final String UPDATES_SINK = "score-updates-sink";
  static final String CANDIDATES_SINK = "leaderboard-candidates-sink";

  private static final String FACTS_SOURCE = "counted-actions-source";
  private static final String NAMES_SOURCE = "users-source";
  private static final String PROCESSOR = "fold";

  private StandingsTopology() {}

  /**
   * The topology.
   *
   * @param boards is told which partitions' boards are here
   * @param projection reads facts and counts epochs of its own
   * @param gate closed as long as nobody may see what comes out
   * @param erasure how long names may stay after they were forgotten
   */
  public static Topology build(
      PartitionBoards boards, Projection projection, OutputGate gate, Erasure erasure) {
    Topology topology =
        new Topology()
            .addSource(
                FACTS_SOURCE,
                new StringDeserializer(),
                JsonSerde.of(ActionFact.class),
                projection.countedActions())
            .addSource(
                NAMES_SOURCE,
                new StringDeserializer(),
                JsonSerde.of(UserProfile.class),
                Topic.USERS.text())
            .addProcessor(
                PROCESSOR,
                () -> new StandingsProcessor(boards, projection.epoch(), gate),
                FACTS_SOURCE,
                NAMES_SOURCE);
    addStores(topology, erasure);
    addSinks(topology);
    return topology;
  }

  private static void addStores(Topology topology, Erasure erasure) {
    topology
        .addStateStore(
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(LEDGER),
                    Serdes.Bytes(),
                    JsonSerde.of(LedgerEntry.class))
                .withCachingDisabled(),
            PROCESSOR)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(STANDINGS),
                    Serdes.String(),
                    JsonSerde.of(Standing.class))
                .withCachingDisabled(),
            PROCESSOR)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(NAMES), Serdes.String(), Serdes.String())
                .withCachingDisabled()
                .withLoggingEnabled(erasure.compacted()),
            PROCESSOR);
  }

  private static void addSinks(Topology topology) {
    topology
        .addSink(
            OUTCOMES_SINK,
            Topic.COMMAND_OUTCOMES.text(),
            new StringSerializer(),
            Reply.SERIALIZER,
            Reply.PARTITIONER,
            PROCESSOR)
        .addSink(
            UPDATES_SINK,
            Topic.SCORE_UPDATES.text(),
            new StringSerializer(),
            JsonSerde.of(ScoreUpdate.class),
            PROCESSOR)
        .addSink(
            CANDIDATES_SINK,
            Topic.LEADERBOARD_CANDIDATES.text(),
            new StringSerializer(),
            JsonSerde.of(Board.class),
            PROCESSOR);
  }
}
