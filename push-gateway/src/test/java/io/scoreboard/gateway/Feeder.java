package io.scoreboard.gateway;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for the projector: writes boards and updates with rising versions. */
public final class Feeder implements AutoCloseable {

  private static final JsonSerde<Board> BOARDS = JsonSerde.of(Board.class);
  private static final JsonSerde<ScoreUpdate> UPDATES = JsonSerde.of(ScoreUpdate.class);
  private static final AtomicLong POSITION = new AtomicLong();

  private final KafkaProducer<String, byte[]> producer;

  Feeder(String brokers) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Writes a board of these rows; its version. */
  public long board(BoardRow... rows) {
    long position = POSITION.incrementAndGet();
    bytes(
        Topic.LEADERBOARD,
        Topic.LEADERBOARD_KEY,
        BOARDS.serialize("", Fixtures.board(position, rows)));
    return position;
  }

  /** Writes a user's new score; its version. */
  public long update(String userId, long score) {
    long position = POSITION.incrementAndGet();
    update(Fixtures.update(userId, score, position));
    return position;
  }

  /** Writes that update. */
  public void update(ScoreUpdate update) {
    bytes(Topic.SCORE_UPDATES, update.userId(), UPDATES.serialize("", update));
  }

  /** Writes something that is no such record. */
  public void garbage(Topic topic) {
    bytes(topic, "global", "{not json".getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(Topic topic, String key, byte[] value) {
    try {
      producer.send(new ProducerRecord<>(topic.text(), key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
