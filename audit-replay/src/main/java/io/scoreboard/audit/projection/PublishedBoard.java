package io.scoreboard.audit.projection;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.board.Board;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The newest top ten that was published: what every viewer is shown. */
public final class PublishedBoard {

  private PublishedBoard() {}

  /**
   * The newest by version, or empty before the first; {@link UnreadableException} if it is none.
   */
  public static Optional<Board> newest(KafkaLog kafka) {
    String topic = Topic.LEADERBOARD.text();
    JsonSerde<Board> json = JsonSerde.of(Board.class);
    AtomicReference<@Nullable Board> newest = new AtomicReference<>();
    kafka.read(
        topic,
        kafka.all(topic, Isolation.ALL),
        Isolation.ALL,
        record -> {
          try {
            Board board = json.deserialize(topic, record.value());
            newest.accumulateAndGet(board, PublishedBoard::newer);
          } catch (SerializationException e) {
            throw new UnreadableException("offset " + record.offset() + " is no board", e);
          }
        });
    return Optional.ofNullable(newest.get());
  }

  private static @Nullable Board newer(@Nullable Board known, @Nullable Board next) {
    if (known == null || next == null) {
      return known == null ? next : known;
    }
    return known.version().isAfter(next.version()) ? known : next;
  }
}
