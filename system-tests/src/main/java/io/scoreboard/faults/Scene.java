package io.scoreboard.faults;

import io.scoreboard.faults.check.LogReader;
import io.scoreboard.faults.check.Truth;
import io.scoreboard.faults.check.View;
import io.scoreboard.faults.cluster.Cluster;
import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import io.scoreboard.faults.workload.Api;
import io.scoreboard.faults.workload.History;
import io.scoreboard.faults.workload.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Looks at a cluster from outside, until it shows what the log says or patience ends. */
final class Scene {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Api api = new Api();
  private final Cluster cluster;
  private final LogReader log;

  Scene(Cluster cluster, LogReader log) {
    this.cluster = cluster;
    this.log = log;
  }

  /**
   * The last look.
   *
   * @param since when it was taken, in milliseconds since the run began; -1 if patience ended
   */
  record Look(View view, long since) {}

  /** Looks until everything is visible everywhere. */
  Look awaitEverything(History history) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      long began = history.now();
      View view = view();
      boolean complete = view.shows(Truth.of(log.read()));
      history.note("look", Map.of("began", began, "complete", complete));
      if (complete || System.nanoTime() > end) {
        return new Look(view, complete ? history.now() : -1);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private View view() {
    Map<String, Map<String, Long>> scores = new ConcurrentHashMap<>();
    Map<String, List<View.Row>> tens = new ConcurrentHashMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      cluster
          .of(Role.PROJECTOR)
          .forEach(node -> threads.execute(() -> scores.put(node.name(), scores(node))));
      cluster
          .of(Role.GATEWAY)
          .forEach(node -> threads.execute(() -> tens.put(node.name(), topTen(node))));
    }
    return new View(scores, tens);
  }

  private Map<String, Long> scores(Node projector) {
    Map<String, Long> scores = new TreeMap<>();
    for (String user : Plan.USERS) {
      Api.Answer answer = api.get(projector, "/api/score/users/" + user);
      if (answer.status() == 200) {
        scores.put(user, answer.body().path("score").asLong());
      } else if (answer.status() != 404) {
        return scores; // it cannot answer yet
      }
    }
    return scores;
  }

  private List<View.Row> topTen(Node gateway) {
    List<View.Row> rows = new ArrayList<>();
    for (JsonNode row : api.get(gateway, "/api/score/top10").body().path("top_10_scores")) {
      rows.add(
          new View.Row(
              row.path("user_id").asString(""),
              row.path("username").asString(""),
              row.path("score").asLong()));
    }
    return rows;
  }
}
