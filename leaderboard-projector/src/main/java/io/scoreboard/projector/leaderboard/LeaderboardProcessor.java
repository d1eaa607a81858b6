package io.scoreboard.projector.leaderboard;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardOrder;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.Version;
import io.scoreboard.projector.streams.ImpossibleRecordException;
import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.WireName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the {@linkplain NewestTen newest} ten of every partition and sends the best of all when
 * they change; what is of another rebuild is dropped. After a start it sends the board once more,
 * for the last one may have been remembered but not sent. A rebuild's board of only some partitions
 * would hide the whole one of the epoch before, so it waits for the ten of all.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class LeaderboardProcessor implements Processor<String, Board, String, Board> {

  private static final String SOURCE = "/scoreboard/projector/leaderboard";

  private final int epoch;
  private final int needed;
  private ProcessorContext<String, Board> context;
  private KeyValueStore<String, Board> candidates;
  private @Nullable List<BoardRow> sent;

  LeaderboardProcessor(int epoch, int needed) {
    this.epoch = epoch;
    this.needed = needed;
  }

  @Override
  public void init(ProcessorContext<String, Board> context) {
    this.context = context;
    this.candidates = context.getStateStore(LeaderboardTopology.CANDIDATES);
    this.sent = null;
  }

  @Override
  public void process(Record<String, Board> record) {
    if (record.value() == null && Erasure.SWEEP_KEY.equals(record.key())) {
      sweep(record);
      return;
    }
    if (record.key() == null || record.value() == null) {
      throw new ImpossibleRecordException("a candidate without partition or content");
    }
    if (record.value().version().epoch() != epoch) {
      return;
    }
    Board known = candidates.get(record.key());
    candidates.put(
        record.key(), known == null ? record.value() : NewestTen.of(known, record.value()));
    if (candidates.approximateNumEntries() < needed) { // exact for a store in memory
      return;
    }
    Board board = merge();
    if (!board.rows().equals(sent)) {
      send(board, record);
    }
  }

  private void send(Board board, Record<String, Board> cause) {
    sent = board.rows();
    context.forward(
        new Record<>(
            Topic.LEADERBOARD_KEY, board, cause.timestamp(), headers(cause, board.version())));
  }

  /** Appends something to the changelog and to the board, or Kafka would not clean them. */
  private void sweep(Record<String, Board> record) {
    candidates.delete(Erasure.SWEEP_KEY);
    if (candidates.approximateNumEntries() >= needed) {
      send(merge(), record);
    }
  }

  private Board merge() {
    List<BoardRow> rows = new ArrayList<>();
    long actions = 0;
    long names = 0;
    try (KeyValueIterator<String, Board> all = candidates.all()) {
      while (all.hasNext()) {
        Board candidate = all.next().value;
        rows.addAll(candidate.rows());
        actions += candidate.version().actions();
        names += candidate.version().names();
      }
    }
    rows.sort(BoardOrder.INSTANCE);
    return new Board(
        rows.subList(0, Math.min(Board.SIZE, rows.size())), Version.of(epoch, actions, names));
  }

  private static Headers headers(Record<String, Board> cause, Version version) {
    Headers headers = RecordHeaders.carry(cause.headers(), RecordHeaders.TRACEPARENT);
    String id = Topic.LEADERBOARD_KEY + "-" + version.epoch() + "-" + version.position();
    RecordHeaders.stamp(
        headers, WireName.BOARD, id, SOURCE, Instant.ofEpochMilli(cause.timestamp()));
    return headers;
  }
}
