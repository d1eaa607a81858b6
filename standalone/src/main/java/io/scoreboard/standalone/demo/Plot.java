package io.scoreboard.standalone.demo;

import io.scoreboard.standalone.demo.ScorePost.Correction;
import io.scoreboard.standalone.demo.ScorePost.Increment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides who scores next. A few players play much more than the rest (the n-th one with weight 1 /
 * n^0.7), most actions add points, some correct a score, and now and then a request is sent twice
 * as clients do that did not hear the answer.
 */
final class Plot {

  private static final double SKEW = 0.7;
  private static final double REPEATS = 0.02;
  private static final double CORRECTIONS = 0.02;
  private static final long[] POINTS = {5, 5, 5, 10, 10, 10, 10, 25, 25, 50, 100};

  private final List<Player> players;
  private final RandomGenerator random;
  private final double[] shares;
  private final Map<String, Long> scores = new ConcurrentHashMap<>();
  private @Nullable ScorePost last;

  Plot(List<Player> players, RandomGenerator random) {
    this.players = players;
    this.random = random;
    this.shares = new double[players.size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += Math.pow(i + 1, -SKEW);
      shares[i] = sum;
    }
  }

  /** The next request; called by one thread. */
  ScorePost next(Instant now) {
    if (last != null && random.nextDouble() < REPEATS) {
      return last;
    }
    ScorePost post = invent(player().userId(), now);
    last = post;
    return post;
  }

  /** Remembers a score, for corrections; called by any thread. */
  void heard(String userId, long score) {
    scores.put(userId, score);
  }

  private ScorePost invent(String userId, Instant now) {
    String actionId = "demo-%016x%016x".formatted(random.nextLong(), random.nextLong());
    Long score = scores.get(userId);
    return score != null && random.nextDouble() < CORRECTIONS
        ? new Correction(userId, score - score % POINTS[10], actionId, now.toString())
        : new Increment(userId, POINTS[random.nextInt(POINTS.length)], actionId, now.toString());
  }

  private Player player() {
    double drawn = random.nextDouble() * shares[shares.length - 1];
    int found = Arrays.binarySearch(shares, drawn);
    return players.get(found >= 0 ? found : -found - 1);
  }
}
