package io.scoreboard.gateway.fanout;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.TopTen;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the newest of everything until the ticker takes it. Safe for any threads. */
final class Inbox {

  private @Nullable Change<TopTen> topTen;
  private Map<String, Change<ScoreUpdate>> scores = new LinkedHashMap<>();

  /** Keeps the top ten instead of the one before. */
  synchronized void putTopTen(Change<TopTen> change) {
    topTen = change;
  }

  /** Keeps the update instead of that user's one before. */
  synchronized void putScore(Change<ScoreUpdate> change) {
    scores.put(change.content().userId(), change);
  }

  /** Hands over what was kept and starts anew. */
  synchronized Changes take() {
    Changes taken = new Changes(topTen, scores.values());
    topTen = null;
    scores = new LinkedHashMap<>();
    return taken;
  }
}
