package io.scoreboard.faults.workload;

import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.workload.Attempt.Ending;
import io.scoreboard.faults.workload.Plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Carries out a plan as patient clients do: what has no clear answer is sent again, the same, to
 * the other command API, at most {@value #TRIES} times.
 */
public final class Clients {

  private static final int TRIES = 8;
  private static final Duration PAUSE = Duration.ofMillis(700);

  private final Api api = new Api();
  private final List<Node> nodes;
  private final History history;

  /** Clients that know those command APIs. */
  public Clients(List<Node> nodes, History history) {
    this.nodes = nodes;
    this.history = history;
  }

  /** Carries out all steps, each at its time, and waits for their ends. */
  public void carryOut(Plan plan) {
    long gap = plan.within().toNanos() / Math.max(1, plan.steps().size());
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Step step : plan.steps()) {
        LockSupport.parkNanos(began + step.number() * gap - System.nanoTime());
        String body = Api.body(step.command());
        for (int copy = 0; copy < step.copies(); copy++) {
          int first = step.api() + copy;
          threads.execute(() -> insist(step, body, first));
        }
      }
    }
  }

  private void insist(Step step, String body, int first) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Node node = nodes.get((first + attempt) % nodes.size());
      if (attempt(step, body, node) != Ending.UNKNOWN) {
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Ending attempt(Step step, String body, Node node) {
    history.invoke(step.number(), step.command(), node.name());
    long began = history.now();
    long start = System.nanoTime();
    Api.Answer answer = api.send(node, step.command(), body);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Ending ending = ending(answer.status());
    JsonNode score = answer.body().path("newScore");
    history.add(
        new Attempt(
            step.number(),
            step.command(),
            node.name(),
            began,
            took,
            ending,
            answer.status(),
            score.isIntegralNumber() ? score.asLong() : null,
            answer.body().path("duplicate").asBoolean(false)));
    return ending;
  }

  private static Ending ending(int status) {
    if (status >= 200 && status < 300) {
      return Ending.OK;
    }
    return status >= 400 && status < 500 && status != 429 ? Ending.FAILED : Ending.UNKNOWN;
  }
}
