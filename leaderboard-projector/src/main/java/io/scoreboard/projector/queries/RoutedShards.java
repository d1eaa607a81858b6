package io.scoreboard.projector.queries;

import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.standings.LedgerEntry;
import io.scoreboard.projector.standings.Standing;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.projector.streams.StreamsApplication;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

/**
 * What all projectors hold: asks the instance that has the key, and all of them for ranks. Fails as
 * a lookup does when an instance cannot be reached, rather than answer from a part.
 *
 * @param self where the others reach this instance
 * @param peers makes a client for another instance
 */
record RoutedShards(
    LocalShards local,
    HostInfo self,
    StreamsApplication deduplication,
    StreamsApplication standings,
    Function<HostInfo, Shards> peers)
    implements Shards {

  @Override
  public Optional<Standing> standing(String userId) {
    return owner(standings, StandingsTopology.STANDINGS, userId).standing(userId);
  }

  @Override
  public Optional<ActionPlace> action(String actionId) {
    return owner(deduplication, DeduplicationTopology.ACTIONS, actionId).action(actionId);
  }

  @Override
  public Optional<LedgerEntry> entry(ActionPlace place) {
    return owner(standings, StandingsTopology.STANDINGS, place.userId()).entry(place);
  }

  @Override
  public Map<Integer, Long> countBefore(BoardRow row) {
    Map<Integer, Long> counts = new TreeMap<>();
    for (StreamsMetadata instance :
        standings.running().streamsMetadataForStore(StandingsTopology.STANDINGS)) {
      counts.putAll(at(instance.hostInfo()).countBefore(row));
    }
    return counts;
  }

  private Shards owner(StreamsApplication application, String store, String key) {
    KeyQueryMetadata metadata =
        application.running().queryMetadataForKey(store, key, new StringSerializer());
    if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      throw new InvalidStateStoreException("the owner of the key is not known yet");
    }
    return at(metadata.activeHost());
  }

  private Shards at(HostInfo host) {
    return host.equals(self) ? local : peers.apply(host);
  }
}
