package io.scoreboard.gateway.connection;

import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What an update costs for a viewer who keeps up, and for one who does not, with that many users
 * waiting.
 *
 * <p>{@code ./mvnw -q -Pjmh -pl benchmarks -am test -DskipTests -Djmh=Conflation}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConflationBenchmark {

  /** Users who score in turn. */
  @Param({"1", "100", "10000"})
  public int users;

  private final Backlog keepsUp = new Backlog();
  private final Backlog stalls = new Backlog();
  private ScoreFrame[] frames = {};
  private int next;

  /** A frame of everyone. */
  @Setup
  public void fill() {
    frames = new ScoreFrame[users];
    for (int user = 0; user < users; user++) {
      frames[user] = new ScoreFrame("user-" + user, "{}");
      stalls.add(frames[user]);
    }
  }

  /** Taken in and sent. */
  @Benchmark
  public Object keptUp() {
    keepsUp.add(turn());
    return keepsUp.take(Wire.LONGEST_BURST);
  }

  /** Takes the place of an older one. */
  @Benchmark
  public boolean replaced() {
    return stalls.add(turn());
  }

  private ScoreFrame turn() {
    next = next + 1 == users ? 0 : next + 1;
    return frames[next];
  }
}
