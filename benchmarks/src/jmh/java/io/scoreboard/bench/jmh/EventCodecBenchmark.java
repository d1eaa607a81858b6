package io.scoreboard.bench.jmh;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What it takes to write and to read one event.
 *
 * <p>{@code ./mvnw -q -Pjmh -pl benchmarks -am test -DskipTests -Djmh=EventCodec}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventCodecBenchmark {

  private static final String TOPIC = Topic.SCORE_EVENTS.text();

  private final JsonSerde<ScoreEvent> json = JsonSerde.of(ScoreEvent.class);
  private final ScoreEvent event =
      new ScoreIncremented(
          "0198c1f0-7a3b-7c52-9d3e-5f60718293a4",
          "alice",
          5,
          Instant.parse("2026-11-22T03:00:00Z"),
          "game-server");
  private final byte[] bytes = json.serialize(TOPIC, event);

  /** Event to JSON. */
  @Benchmark
  public Object write() {
    return json.serialize(TOPIC, event);
  }

  /** JSON to event. */
  @Benchmark
  public Object read() {
    return json.deserialize(TOPIC, bytes);
  }
}
