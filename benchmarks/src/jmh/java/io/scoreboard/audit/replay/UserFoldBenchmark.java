package io.scoreboard.audit.replay;

import java.util.ArrayList;
import java.util.List;
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
 * What it takes to fold all actions of one user.
 *
 * <p>{@code ./mvnw -q -Pjmh -pl benchmarks -am test -DskipTests -Djmh=UserFold}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UserFoldBenchmark {

  /** Of the user. */
  @Param({"1", "10", "1000"})
  public int actions;

  private final List<Row> rows = new ArrayList<>();

  /** A history in order. */
  @Setup
  public void fill() {
    for (int i = 0; i < actions; i++) {
      rows.add(new Row(RowKind.INCREMENT, 0, i, i, "action-" + i, "alice", 5, i, ""));
    }
  }

  /** All of it. */
  @Benchmark
  public Object fold() {
    return UserFold.total(rows);
  }
}
