package io.scoreboard.projector.rebuild;

import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.leaderboard.LeaderboardTopology;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.standings.Standing;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.projector.streams.StreamsApplication;
import io.scoreboard.projector.streams.StreamsProperties;
import io.scoreboard.wire.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/**
 * One projection run to be looked at and not for viewers: no web server, and no leaderboard where
 * the gate is closed. Its threads are replaced when they die, as ever.
 */
final class ProjectionRun implements AutoCloseable {

  private final StreamsProperties properties;
  private final int partitions;
  private final List<StreamsApplication> started = new ArrayList<>();
  private final StreamsApplication standings;

  ProjectionRun(StreamsProperties properties, int partitions) {
    this.properties = properties;
    this.partitions = partitions;
    Projection projection = properties.settings().projection();
    this.standings =
        application(
            StandingsTopology.NAME,
            StandingsTopology.build(new PartitionBoards(), projection, properties.gate()),
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
      Topology leaderboard = LeaderboardTopology.build(projection.epoch(), partitions);
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
    List<KeyValueIterator<String, Standing>> all = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      var query =
          StoreQueryParameters.fromNameAndType(
                  StandingsTopology.STANDINGS,
                  QueryableStoreTypes.<String, Standing>keyValueStore())
              .withPartition(partition);
      all.add(standings.running().store(query).all());
    }
    return new Rows(all);
  }

  @Override
  public void close() {
    started.reversed().forEach(StreamsApplication::stop);
  }
}
