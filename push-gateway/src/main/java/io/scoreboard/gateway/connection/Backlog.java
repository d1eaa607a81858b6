package io.scoreboard.gateway.connection;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
  private boolean topTenWasLast;

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

  /** Takes out what is to be sent next, or null if nothing waits. */
  @Nullable Frame poll() {
    if (heartbeat != null) {
      Frame next = heartbeat;
      heartbeat = null;
      return next;
    }
    boolean scoresTurn = topTen == null || topTenWasLast; // in turns, or one could starve the other
    topTenWasLast = false;
    return scores != null && scoresTurn ? pollScore(scores) : pollTopTen();
  }

  private boolean put(ScoreFrame score) {
    if (scores == null) {
      scores = new LinkedHashMap<>(4);
    }
    return scores.put(score.userId(), score) != null;
  }

  private @Nullable Frame pollTopTen() {
    Frame next = topTen;
    topTen = null;
    topTenWasLast = next != null;
    return next;
  }

  private Frame pollScore(Map<String, ScoreFrame> waiting) {
    Iterator<ScoreFrame> oldest = waiting.values().iterator();
    Frame next = oldest.next();
    oldest.remove();
    if (waiting.isEmpty()) {
      scores = null;
    }
    return next;
  }
}
