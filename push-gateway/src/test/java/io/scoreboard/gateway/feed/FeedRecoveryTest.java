package io.scoreboard.gateway.feed;

import static io.scoreboard.gateway.Fixtures.board;
import static io.scoreboard.gateway.Fixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.board.Board;
import io.scoreboard.gateway.board.CurrentBoard;
import io.scoreboard.gateway.board.NewestPerUser;
import io.scoreboard.gateway.board.TopTen;
import io.scoreboard.gateway.fanout.Fanout;
import io.scoreboard.gateway.fanout.Signal;
import io.scoreboard.wire.JsonSerde;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With Kafka's own consumer for tests, which fails when it is told to. */
class FeedRecoveryTest {

  private static final TopicPartition LEADERBOARD = new TopicPartition("leaderboard", 0);
  private static final TopicPartition UPDATES = new TopicPartition("score-updates", 0);
  private static final JsonSerde<Board> BOARDS = JsonSerde.of(Board.class);

  private final CurrentBoard current = new CurrentBoard();
  private final Fanout fanout = new Fanout(List.of(), new Signal(), _ -> {});
  private final BlockingQueue<MockConsumer<byte[], byte[]>> made = new LinkedBlockingQueue<>();
  private final BoardFeed feed =
      new BoardFeed(
          this::consumer,
          new Intake(current, new NewestPerUser(10), fanout),
          1,
          current::completeFirstRead);

  @AfterEach
  void stop() {
    feed.close();
  }

  @Test
  void goesOnWhereItWasWithANewConsumer() throws InterruptedException {
    feed.start();
    MockConsumer<byte[], byte[]> first = made.take();
    feed.firstRead().join();
    deliver(first, 0, board(1, row("alice", 1)));
    first.schedulePollTask(() -> first.setPollException(new KafkaException("lost")));
    MockConsumer<byte[], byte[]> second = made.take();
    deliver(second, 1, board(2, row("bob", 2)));
    await().until(() -> shown().version() == 2);
    assertThat(feed.failures()).isEqualTo(1);
  }

  private TopTen shown() {
    return current.shown().orElseThrow();
  }

  private Consumer<byte[], byte[]> consumer() {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    consumer.updateBeginningOffsets(Map.of(LEADERBOARD, 0L, UPDATES, 0L));
    consumer.updateEndOffsets(Map.of(LEADERBOARD, 0L, UPDATES, 0L));
    made.add(consumer);
    return consumer;
  }

  private static void deliver(MockConsumer<byte[], byte[]> consumer, long offset, Board board) {
    byte[] value = Objects.requireNonNull(BOARDS.serialize("leaderboard", board));
    consumer.schedulePollTask(
        () ->
            consumer.addRecord(new ConsumerRecord<>("leaderboard", 0, offset, new byte[0], value)));
  }
}
