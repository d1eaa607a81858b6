package io.scoreboard.projector.leaderboard;

import io.scoreboard.board.Board;
import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * Stage 3: {@code leaderboard-candidates} by partition → {@code leaderboard}, one key. Runs at
 * least once: a board that is sent again has the version it had.
 */
public final class LeaderboardTopology {

  /** The application id's last part. */
  public static final String NAME = "leaderboard";

  static final String CANDIDATES = "candidates";

  private static final String SOURCE = "leaderboard-candidates-source";
  private static final String PROCESSOR = "merge";

  private LeaderboardTopology() {}

  /**
   * The topology.
   *
   * @param epoch of the rebuild, from 0; candidates of others are passed over
   * @param partitions how many there are: a rebuild shows nothing before it has the ten of each
   * @param erasure how long names may stay after they were forgotten
   */
  public static Topology build(int epoch, int partitions, Erasure erasure) {
    return new Topology()
        .addSource(
            SOURCE,
            new StringDeserializer(),
            JsonSerde.of(Board.class),
            Topic.LEADERBOARD_CANDIDATES.text())
        .addProcessor(
            PROCESSOR, () -> new LeaderboardProcessor(epoch, epoch == 0 ? 1 : partitions), SOURCE)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(CANDIDATES),
                    Serdes.String(),
                    JsonSerde.of(Board.class))
                .withCachingDisabled()
                .withLoggingEnabled(erasure.compacted()),
            PROCESSOR)
        .addSink(
            "leaderboard-sink",
            Topic.LEADERBOARD.text(),
            new StringSerializer(),
            JsonSerde.of(Board.class),
            PROCESSOR);
  }
}
