package io.scoreboard.projector.rebuild;

import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.leaderboard.LeaderboardTopology;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.standings.Standing;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.projector.streams.StreamsApplication;
import io.scoreboard.projector.streams.StreamsProperties;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.TopicLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * One projection run to be looked at and not for viewers: no web server, and no leaderboard where
 * the gate is closed. Its threads are replaced when they die, as ever.
 */
final class ProjectionRun implements AutoCloseable {

  private final StreamsProperties properties;
  private final TopicLayout topics;
  private final List<StreamsApplication> started = new ArrayList<>();
  private final StreamsApplication standings;

  ProjectionRun(StreamsProperties properties, TopicLayout topics) {
    this.properties = properties;
    this.topics = topics;
    Projection projection = properties.settings().projection();
    this.standings =
        application(
            StandingsTopology.NAME,
            StandingsTopology.build(
                new PartitionBoards(), projection, properties.gate(), topics.erasure()),
            properties.exactlyOnce(StandingsTopology.NAME));
  }

  void start() {
    Projection projection = properties.settings().projection();
    String first = DeduplicationTopology.NAME;
    Topology deduplication = DeduplicationTopology.build(projection, properties.gate());
    start(application(first, deduplication, properties.atLeastOnce(first)));
    start(standings);
    if (properties.gate().isOpen()) {
      String last = LeaderboardTopology.NAME;
      Topology leaderboard =
          LeaderboardTopology.build(projection.epoch(), topics.partitions(), topics.erasure());
      start(application(last, leaderboard, properties.atLeastOnce(last)));
    }
  }

  private StreamsApplication application(String name, Topology topology, Properties all) {
    return new StreamsApplication(name, topology, all, properties.meters());
  }

  private void start(StreamsApplication application) {
    started.add(application);
    application.start();
  }

  /** Every row, by user id. */
  Rows rows() {
    List<Rows.Part> all = new ArrayList<>();
    for (int partition = 0; partition < topics.partitions(); partition++) {
      ReadOnlyKeyValueStore<String, String> names = store(StandingsTopology.NAMES, partition);
      ReadOnlyKeyValueStore<String, Standing> users = store(StandingsTopology.STANDINGS, partition);
      all.add(new Rows.Part(users.all(), names));
    }
    return new Rows(all);
  }

  private <V> ReadOnlyKeyValueStore<String, V> store(String name, int partition) {
    var query =
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore())
            .withPartition(partition);
    return standings.running().store(query);
  }

  @Override
  public void close() {
    started.reversed().forEach(StreamsApplication::stop);
  }
}
