package io.scoreboard.faults;

import io.scoreboard.faults.check.Checker;
import io.scoreboard.faults.check.Evidence;
import io.scoreboard.faults.check.Evidence.Window;
import io.scoreboard.faults.check.Limits;
import io.scoreboard.faults.check.LogReader;
import io.scoreboard.faults.check.Violation;
import io.scoreboard.faults.cluster.Cluster;
import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import io.scoreboard.faults.kinds.Damage;
import io.scoreboard.faults.kinds.Fault;
import io.scoreboard.faults.kinds.Stage;
import io.scoreboard.faults.workload.Attempt;
import io.scoreboard.faults.workload.Clients;
import io.scoreboard.faults.workload.History;
import io.scoreboard.faults.workload.Plan;
import io.scoreboard.faults.workload.Watcher;
import io.scoreboard.pipeline.LogPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One fault after the other on one cluster: clients work, it strikes, it heals, all is checked. */
final class FaultRun implements AutoCloseable {

  private static final int STEPS = 240;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final long STRIKES_AFTER_MILLIS = 3000;
  private static final int WARM_UPS = 4;
  private static final long WARM_MILLIS = 1000;

  /** The last change may still be on its way to a viewer when it can be asked for already. */
  private static final Duration LAST_FRAMES = Duration.ofSeconds(1);

  private final Cluster cluster;
  private final Path work;
  private final Limits limits;
  private final LogReader log;
  private final Scene scene;
  private final Set<LogPosition> poison = new HashSet<>();
  private boolean cold = true;
  private int number;
  private int warmUps;

  FaultRun(Cluster cluster, Path work, Limits limits) {
    this.cluster = cluster;
    this.work = work;
    this.limits = limits;
    this.log = new LogReader(cluster.bootstrapServers());
    this.scene = new Scene(cluster, log);
  }

  /** Whether every process is new, at first and after a fault that restarted them all. */
  boolean isCold() {
    return cold;
  }

  /**
   * Lets clients work until nineteen of twenty answers come within a second, as from a cluster that
   * has run for a while, but not for ever: nine processes that compile their code at once answer
   * late without any fault.
   *
   * @return milliseconds that nineteen of twenty answers took in the end
   */
  long warmUp(long seed) {
    long took = Long.MAX_VALUE;
    for (int round = 1; round <= WARM_UPS && took > WARM_MILLIS; round++) {
      String run = "w" + ++warmUps;
      try (History history = new History(work.resolve("warm-up-%s.ndjson".formatted(run)))) {
        Plan plan = Plan.draw(seed - warmUps, run, STEPS, WITHIN);
        new Clients(cluster.of(Role.COMMAND_API), history).carryOut(plan);
        scene.awaitEverything(history);
        long[] answers =
            history.attempts().stream().mapToLong(Attempt::tookMillis).sorted().toArray();
        took = answers[answers.length * 19 / 20];
      }
    }
    cold = false;
    return took;
  }

  /** Runs one fault. */
  Result run(Fault fault, long seed) {
    String run = "r" + ++number;
    Path file = work.resolve("history-%s-%s-%d.ndjson".formatted(run, fault.name(), seed));
    Stage stage = new Stage(cluster, new Random(seed));
    fault.prepare(stage);
    try (History history = new History(file)) {
      Plan plan = Plan.draw(seed, run, STEPS, WITHIN);
      Scene.Look look;
      Window window;
      List<Watcher> watchers = watchers(history);
      try {
        window = perform(fault, stage, plan, history);
        cold = window.victims().size() == cluster.nodes().size();
        look = scene.awaitEverything(history);
        LockSupport.parkNanos(LAST_FRAMES.toNanos());
      } finally {
        watchers.forEach(Watcher::close);
      }
      Window whole = new Window(window.victims(), window.from(), window.healedAt(), look.since());
      Evidence evidence =
          new Evidence(
              run, log.read(), history.attempts(), history.frames(), poison, look.view(), whole);
      List<Violation> violations = Checker.check(evidence, limits);
      violations.forEach(violation -> history.note("violation", violation));
      return new Result(
          fault.name(), seed, history.attempts().size(), evidence.untilVisible(), violations, file);
    }
  }

  /**
   * How a run ended.
   *
   * @param operations how many requests there were
   * @param untilVisible milliseconds until everything acknowledged was visible; -1 for never
   * @param file with everything that happened in it
   */
  record Result(
      String kind,
      long seed,
      int operations,
      long untilVisible,
      List<Violation> violations,
      Path file) {}

  private Window perform(Fault fault, Stage stage, Plan plan, History history) {
    Clients clients = new Clients(cluster.of(Role.COMMAND_API), history);
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = CompletableFuture.runAsync(() -> clients.carryOut(plan), thread);
      Window window = strike(fault, stage, history);
      work.join();
      return window;
    }
  }

  private List<Watcher> watchers(History history) {
    return cluster.of(Role.GATEWAY).stream().map(node -> new Watcher(node, history)).toList();
  }

  private Window strike(Fault fault, Stage stage, History history) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STRIKES_AFTER_MILLIS));
    long from = history.now();
    history.note("strike", fault.name());
    Damage damage = fault.strike(stage);
    poison.addAll(damage.poison());
    LockSupport.parkNanos(fault.lasts().toNanos());
    damage.undo().run();
    damage.victims().forEach(Node::awaitReady);
    Set<String> victims = damage.victims().stream().map(Node::name).collect(Collectors.toSet());
    history.note("healed", victims);
    return new Window(victims, from, history.now(), -1);
  }

  @Override
  public void close() {
    log.close();
  }
}
