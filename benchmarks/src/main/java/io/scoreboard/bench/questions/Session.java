package io.scoreboard.bench.questions;

import io.scoreboard.bench.load.Actions;
import io.scoreboard.bench.load.Outcome;
import io.scoreboard.bench.load.Pace;
import io.scoreboard.bench.load.ScoreLoad;
import io.scoreboard.bench.system.Contestant;
import io.scoreboard.bench.system.Ours;
import io.scoreboard.bench.system.Peer;
import io.scoreboard.bench.system.Running;
import io.scoreboard.bench.system.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The systems that several questions share: started and warmed up when the first one needs them,
 * stopped at the end.
 */
public final class Session implements AutoCloseable {

  /** Connections of the load. */
  static final int CONNECTIONS = 64;

  private static final int USERS = 10_000;
  private static final Duration CATCH_UP = Duration.ofMinutes(15);

  private final Plan plan;
  private final Consumer<String> progress;
  private @Nullable Contestant ours;
  private @Nullable Contestant peer;

  /** Nothing runs yet; what is done next is told to the progress. */
  public Session(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Plan plan() {
    return plan;
  }

  void tell(String next) {
    progress.accept(next);
  }

  /** Ours, warm. */
  Contestant ours() throws IOException {
    if (ours == null) {
      tell("start ours");
      ours =
          plan.url() == null
              ? Ours.start(plan.root())
              : new Running(Target.of(plan.url(), plan.dataDir()));
      warmUp("ours", ours.target(), plan.warmUp());
    }
    return ours;
  }

  /** The other one, warm; empty if none was asked for. */
  Optional<Contestant> peer() throws IOException {
    if (peer == null && plan.peer() != null) {
      tell("start peer");
      peer = Peer.start(plan.peer());
      warmUp("peer", peer.target(), plan.warmUp());
    }
    return Optional.ofNullable(peer);
  }

  /** Until compiled code runs; refusals do not matter yet. */
  void warmUp(String name, Target target, Duration length) throws IOException {
    if (length.isPositive()) {
      tell("warm up " + name);
      var _ = ScoreLoad.run(target, CONNECTIONS, Actions.fresh(USERS), new Pace.Closed(length));
    }
  }

  /** A closed loop, as long as a round. */
  Outcome post(Target target, Actions actions) throws IOException {
    return ScoreLoad.run(target, CONNECTIONS, actions, new Pace.Closed(plan.round()));
  }

  /** Many users. */
  static Actions manyUsers() {
    return Actions.fresh(USERS);
  }

  /** Waits until all that is in the log is folded: then every action is answered with a score. */
  static void awaitFolded(Target target) throws IOException {
    long end = System.nanoTime() + CATCH_UP.toNanos();
    Pace brief = new Pace.Closed(Duration.ofSeconds(1));
    while (!ScoreLoad.run(target, CONNECTIONS, manyUsers(), brief).fault().isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IOException("the log was not folded within " + CATCH_UP.toMinutes() + " min");
      }
    }
  }

  @Override
  public void close() {
    if (ours != null) {
      ours.close();
    }
    if (peer != null) {
      peer.close();
    }
  }
}
