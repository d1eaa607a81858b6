package io.scoreboard.projector;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.board.Board;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.UserProfile;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.leaderboard.LeaderboardTopology;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.standings.Standing;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.projector.streams.DeadLetters;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.util.FileSystemUtils;

/** The three topologies one behind the other, in memory, with one partition. */
public final class PipelineDriver implements AutoCloseable {

  public final List<CommandOutcome> outcomes = new ArrayList<>();
  public final List<ActionFact> facts = new ArrayList<>();
  public final List<ScoreUpdate> updates = new ArrayList<>();
  public final List<Board> candidates = new ArrayList<>();
  public final List<Board> boards = new ArrayList<>();
  public final PartitionBoards partitionBoards = new PartitionBoards();
  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private final TopologyTestDriver deduplication;
  private final TopologyTestDriver standings;
  private final TopologyTestDriver leaderboard;
  private final List<TestRecord<String, ActionFact>> delivered = new ArrayList<>();

  private final List<Path> states = new ArrayList<>();
  private final Projection projection;
  private final OutputGate gate;

  public PipelineDriver() {
    this(0, OutputGate.opened());
  }

  /** Of that epoch, behind that gate. */
  public PipelineDriver(int epoch, OutputGate gate) {
    this.projection = new Projection("test", epoch);
    this.gate = gate;
    deduplication = driver("deduplication", DeduplicationTopology.build(projection, gate));
    standings =
        driver(
            "standings", StandingsTopology.build(partitionBoards, projection, gate, Erasure.USUAL));
    leaderboard = driver("leaderboard", LeaderboardTopology.build(epoch, 2, Erasure.USUAL));
  }

  /** Lets a second go by. */
  public void wait1s() {
    standings.advanceWallClockTime(Duration.ofSeconds(1));
    flowFromStandings();
  }

  private TopologyTestDriver driver(String name, Topology topology) {
    try {
      Path state = Files.createTempDirectory("scoreboard-" + name);
      states.add(state);
      Properties properties = new Properties();
      properties.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
      properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
      properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
      properties.put(
          StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
      properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
      properties.put("scoreboard.meter.registry", meters);
      properties.put("scoreboard.output.gate", gate);
      return new TopologyTestDriver(topology, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends events to the log, each with a request waiting for its answer. */
  public PipelineDriver append(ScoreEvent... events) {
    for (ScoreEvent event : events) {
      appendAs(event.actionId(), event);
    }
    return this;
  }

  public void appendAs(String key, ScoreEvent event) {
    input(deduplication, Topic.SCORE_EVENTS, JsonSerde.of(ScoreEvent.class))
        .pipeInput(new TestRecord<>(key, event, waiting()));
    flow();
  }

  /** Appends an event at that time, in seconds; nobody waits for its answer. */
  public void appendAt(long seconds, ScoreEvent event) {
    input(deduplication, Topic.SCORE_EVENTS, JsonSerde.of(ScoreEvent.class))
        .pipeInput(event.actionId(), event, Instant.ofEpochSecond(seconds));
    flow();
  }

  /** Appends bytes that may be anything. */
  public void appendRaw(String key, byte[] value) {
    deduplication
        .createInputTopic(
            Topic.SCORE_EVENTS.text(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value);
    flow();
  }

  /** Delivers the last facts to the standings again, as an at-least-once producer may. */
  public void redeliver(int count) {
    List<TestRecord<String, ActionFact>> again =
        List.copyOf(delivered.subList(Math.max(0, delivered.size() - count), delivered.size()));
    again.forEach(this::deliver);
  }

  public void name(String userId, UserProfile profile) {
    input(standings, Topic.USERS, JsonSerde.of(UserProfile.class)).pipeInput(userId, profile);
    flowFromStandings();
  }

  /** What comes to topics with names now and then, so that Kafka cleans them. */
  public void sweep() {
    name(Erasure.SWEEP_KEY, null);
    candidate(Erasure.SWEEP_KEY, null);
    boards.addAll(read(leaderboard, Topic.LEADERBOARD, Board.class));
  }

  /** The JSON of all rows as they lie in the store of standings. */
  public List<String> rowsOnDisk() {
    List<String> rows = new ArrayList<>();
    standings
        .<String, Standing>getKeyValueStore(StandingsTopology.STANDINGS)
        .all()
        .forEachRemaining(row -> rows.add(row.value.toString()));
    return rows;
  }

  /** A candidate that the standings never send. */
  public void candidate(String partition, Board board) {
    input(leaderboard, Topic.LEADERBOARD_CANDIDATES, JsonSerde.of(Board.class))
        .pipeInput(partition, board);
  }

  /** All that the leaderboard has sent, candidates from outside included. */
  public List<Board> boards() {
    boards.addAll(read(leaderboard, Topic.LEADERBOARD, Board.class));
    return boards;
  }

  public List<TestRecord<String, byte[]>> deadLetters() {
    List<TestRecord<String, byte[]>> letters = new ArrayList<>();
    for (TopologyTestDriver driver : List.of(deduplication, standings, leaderboard)) {
      letters.addAll(
          driver
              .createOutputTopic(
                  Topic.DEAD_LETTERS.text(), new StringDeserializer(), new ByteArrayDeserializer())
              .readRecordsToList());
    }
    return letters;
  }

  private void flow() {
    outcomes.addAll(read(deduplication, Topic.COMMAND_OUTCOMES, CommandOutcome.class));
    deduplication
        .createOutputTopic(
            projection.countedActions(), new StringDeserializer(), JsonSerde.of(ActionFact.class))
        .readRecordsToList()
        .forEach(
            fact -> {
              delivered.add(fact);
              facts.add(fact.getValue());
              deliver(fact);
            });
  }

  private void deliver(TestRecord<String, ActionFact> fact) {
    standings
        .createInputTopic(
            projection.countedActions(), new StringSerializer(), JsonSerde.of(ActionFact.class))
        .pipeInput(fact);
    flowFromStandings();
  }

  private void flowFromStandings() {
    outcomes.addAll(read(standings, Topic.COMMAND_OUTCOMES, CommandOutcome.class));
    updates.addAll(read(standings, Topic.SCORE_UPDATES, ScoreUpdate.class));
    TestInputTopic<String, Board> merged =
        input(leaderboard, Topic.LEADERBOARD_CANDIDATES, JsonSerde.of(Board.class));
    output(standings, Topic.LEADERBOARD_CANDIDATES, Board.class)
        .readRecordsToList()
        .forEach(
            candidate -> {
              candidates.add(candidate.getValue());
              merged.pipeInput(candidate);
            });
    boards.addAll(read(leaderboard, Topic.LEADERBOARD, Board.class));
  }

  private static <T> TestInputTopic<String, T> input(
      TopologyTestDriver driver, Topic topic, JsonSerde<T> values) {
    return driver.createInputTopic(topic.text(), new StringSerializer(), values);
  }

  private static <T> TestOutputTopic<String, T> output(
      TopologyTestDriver driver, Topic topic, Class<T> type) {
    return driver.createOutputTopic(topic.text(), new StringDeserializer(), JsonSerde.of(type));
  }

  private static <T> List<T> read(TopologyTestDriver driver, Topic topic, Class<T> type) {
    return output(driver, topic, type).readValuesToList();
  }

  private static Headers waiting() {
    Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
    RecordHeaders.replyTo(headers, 0);
    return headers;
  }

  @Override
  public void close() {
    deduplication.close();
    standings.close();
    leaderboard.close();
    states.forEach(PipelineDriver::delete);
  }

  private static void delete(Path state) {
    try {
      FileSystemUtils.deleteRecursively(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
