package io.scoreboard.gateway.connection;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one viewer: at most one frame of the top ten, one of each user it follows, and one
 * heartbeat. A newer frame takes the place of an older one. Guarded by its owner's lock.
 */
final class Backlog {

  private Subscription subscription = new Subscription.Everyone();
  private @Nullable TopTenFrame topTen;
  private @Nullable Map<String, ScoreFrame> scores; // made when needed: most viewers wait for none
  private @Nullable Heartbeat heartbeat;

  /** Takes the frame, if it is wanted; whether an older one made room for it. */
  boolean add(Frame frame) {
    return switch (frame) {
      case TopTenFrame ten -> {
        boolean replaces = topTen != null;
        topTen = ten;
        yield replaces;
      }
      case ScoreFrame score -> subscription.includes(score.userId()) && put(score);
      case Heartbeat beat -> {
        heartbeat = beat;
        yield false;
      }
    };
  }

  /** Whether nothing waits and every frame is wanted, so that it need not come here first. */
  boolean isOpen() {
    return topTen == null
        && scores == null
        && heartbeat == null
        && subscription instanceof Subscription.Everyone;
  }

  /** Keeps only the scores of that subscription, now and from now on. */
  void narrow(Subscription wanted) {
    subscription = wanted;
    if (scores != null) {
      scores.keySet().removeIf(userId -> !wanted.includes(userId));
      scores = scores.isEmpty() ? null : scores;
    }
  }

  /** Forgets what waits. */
  void clear() {
    topTen = null;
    scores = null;
    heartbeat = null;
  }

  /**
   * Takes out what is to be sent next: a heartbeat, the top ten, then scores, the longest waiting
   * first; empty if nothing waits.
   *
   * @param most at least 3, so that nothing starves
   */
  List<Frame> take(int most) {
    List<Frame> taken = new ArrayList<>();
    if (heartbeat != null) {
      taken.add(heartbeat);
      heartbeat = null;
    }
    if (topTen != null) {
      taken.add(topTen);
      topTen = null;
    }
    if (scores != null) {
      takeScores(scores, most - taken.size(), taken);
    }
    return taken;
  }

  private boolean put(ScoreFrame score) {
    if (scores == null) {
      scores = new LinkedHashMap<>(4);
    }
    return scores.put(score.userId(), score) != null;
  }

  private void takeScores(Map<String, ScoreFrame> waiting, int most, List<Frame> taken) {
    Iterator<ScoreFrame> oldest = waiting.values().iterator();
    for (int room = most; room > 0 && oldest.hasNext(); room--) {
      taken.add(oldest.next());
      oldest.remove();
    }
    if (waiting.isEmpty()) {
      scores = null;
    }
  }
}
