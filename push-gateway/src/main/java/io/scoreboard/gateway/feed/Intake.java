package io.scoreboard.gateway.feed;

import io.scoreboard.board.Board;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.CurrentBoard;
import io.scoreboard.gateway.board.NewestPerUser;
import io.scoreboard.gateway.fanout.Change;
import io.scoreboard.gateway.fanout.Fanout;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records in and passes on what is newer than what is known; a record that cannot be read is
 * skipped, counted, and logged at most once a minute. For one thread.
 */
final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final JsonSerde<Board> boards = JsonSerde.of(Board.class);
  private final JsonSerde<ScoreUpdate> updates = JsonSerde.of(ScoreUpdate.class);
  private final CurrentBoard current;
  private final NewestPerUser newest;
  private final Fanout fanout;
  private final LongAdder unreadable = new LongAdder();
  private final Seldom seldom = new Seldom(Duration.ofMinutes(1), System::nanoTime);

  /** Passes news on to the board and to everyone. */
  Intake(CurrentBoard current, NewestPerUser newest, Fanout fanout) {
    this.current = current;
    this.newest = newest;
    this.fanout = fanout;
  }

  /** Takes one record of either topic; false if it held nothing that can be read. */
  boolean take(ConsumerRecord<byte[], byte[]> record) {
    try {
      return record.topic().equals(Topic.LEADERBOARD.text())
          ? takeBoard(record)
          : takeUpdate(record);
    } catch (RuntimeException e) { // whatever it is, the next record must not wait for it
      unreadable.increment();
      if (seldom.may()) {
        LOG.warn(
            "skipped an unreadable record: {} partition {} offset {}",
            record.topic(),
            record.partition(),
            record.offset(),
            e);
      }
      return false;
    }
  }

  /** How many records could not be read. */
  long unreadable() {
    return unreadable.sum();
  }

  private boolean takeBoard(ConsumerRecord<byte[], byte[]> record) {
    Board board = boards.deserialize(record.topic(), record.value());
    if (board == null) {
      return false;
    }
    current
        .offer(board)
        .ifPresent(ten -> fanout.publishTopTen(new Change<>(ten, record.timestamp())));
    return true;
  }

  private boolean takeUpdate(ConsumerRecord<byte[], byte[]> record) {
    ScoreUpdate update = updates.deserialize(record.topic(), record.value());
    if (update == null) {
      return false;
    }
    if (newest.passes(update)) {
      fanout.publishScore(new Change<>(update, record.timestamp()));
    }
    return true;
  }
}
