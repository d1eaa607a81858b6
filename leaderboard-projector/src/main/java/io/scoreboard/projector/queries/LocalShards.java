package io.scoreboard.projector.queries;

import io.scoreboard.board.BoardRow;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.deduplication.FirstSeen;
import io.scoreboard.projector.standings.FirstAnswers;
import io.scoreboard.projector.standings.Ledger;
import io.scoreboard.projector.standings.LedgerEntry;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.standings.Standing;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.projector.streams.StreamsApplication;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What this instance holds, read from its stores (interactive queries, KIP-67). */
record LocalShards(
    StreamsApplication deduplication, StreamsApplication standings, PartitionBoards boards)
    implements Shards {

  @Override
  public Optional<Standing> standing(String userId) {
    ReadOnlyKeyValueStore<String, Standing> store = store(standings, StandingsTopology.STANDINGS);
    ReadOnlyKeyValueStore<String, String> names = store(standings, StandingsTopology.NAMES);
    return Optional.ofNullable(store.get(userId)).map(row -> row.called(names.get(userId)));
  }

  @Override
  public Optional<ActionPlace> action(String actionId) {
    ReadOnlyKeyValueStore<String, FirstSeen> store =
        store(deduplication, DeduplicationTopology.ACTIONS);
    return Optional.ofNullable(store.get(actionId))
        .map(first -> ActionPlace.of((ScoreAction) first.event()));
  }

  @Override
  public Optional<LedgerEntry> entry(ActionPlace place) {
    ReadOnlyKeyValueStore<Bytes, LedgerEntry> store = store(standings, StandingsTopology.LEDGER);
    Bytes key = Ledger.key(place.userId(), place.occurredAt(), place.actionId());
    return Optional.ofNullable(store.get(key))
        .map(entry -> new FirstAnswers(store).complete(place.userId(), place.inHistory(), entry));
  }

  @Override
  public Map<Integer, Long> countBefore(BoardRow row) {
    return boards.countBefore(row);
  }

  private static <K, V> ReadOnlyKeyValueStore<K, V> store(StreamsApplication in, String name) {
    return in.running()
        .store(
            StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore()));
  }
}
