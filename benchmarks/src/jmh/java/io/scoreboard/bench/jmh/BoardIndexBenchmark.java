package io.scoreboard.bench.jmh;

import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.standings.BoardIndex;
import java.time.Instant;
import java.util.Random;
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
 * How the cost of a changed score and of a rank grow with the users of a partition.
 *
 * <p>{@code ./mvnw -q -Pjmh -pl benchmarks -am test -DskipTests -Djmh=BoardIndex}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BoardIndexBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  /** Users of the partition. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int users;

  private final Random random = new Random(7);
  private final BoardIndex index = new BoardIndex();
  private BoardRow[] rows = {};

  /** Gives everyone a score. */
  @Setup
  public void fill() {
    rows = new BoardRow[users];
    for (int user = 0; user < users; user++) {
      rows[user] = row(user, random.nextInt(1_000_000));
      index.add(rows[user]);
    }
  }

  /** Somebody scores. */
  @Benchmark
  public Object change() {
    int user = random.nextInt(users);
    index.remove(rows[user]);
    rows[user] = row(user, rows[user].score() + 5);
    index.add(rows[user]);
    return index;
  }

  /** Somebody asks for a rank. */
  @Benchmark
  public long rank() {
    return index.countBefore(rows[random.nextInt(users)]);
  }

  private static BoardRow row(int user, long score) {
    return new BoardRow("user-" + user, null, score, NOW);
  }
}
