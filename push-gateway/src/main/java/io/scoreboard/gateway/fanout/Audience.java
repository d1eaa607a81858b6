package io.scoreboard.gateway.fanout;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.TopTen;
import io.scoreboard.gateway.connection.Frame;
import io.scoreboard.gateway.connection.Pulse;
import io.scoreboard.gateway.connection.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All viewers with one kind of connection: what they are told is encoded once for all of them. */
public final class Audience {

  private final String kind;
  private final Encoding encoding;
  private final Pulse pulse;
  private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

  /**
   * Without viewers.
   *
   * @param kind its name in metrics
   */
  public Audience(String kind, Encoding encoding, Pulse pulse) {
    this.kind = kind;
    this.encoding = encoding;
    this.pulse = pulse;
  }

  /** Its name in metrics. */
  public String kind() {
    return kind;
  }

  /** The signs of life of its kind of connection. */
  public Pulse pulse() {
    return pulse;
  }

  /** How many are told. */
  public int size() {
    return viewers.size();
  }

  /** Tells a viewer nothing more. */
  public void remove(Viewer viewer) {
    viewers.remove(viewer);
  }

  /** Gives the snapshot to those who come; from then on they are told what changes. */
  void welcome(List<Viewer> newcomers, TopTen snapshot) {
    if (newcomers.isEmpty()) {
      return;
    }
    List<Frame> frames = List.of(encoding.encode(snapshot));
    for (Viewer viewer : newcomers) {
      viewer.offer(frames);
      viewers.add(viewer);
      if (viewer.isGone()) { // while it waited to come in
        viewers.remove(viewer);
      }
    }
  }

  /** Tells everyone. */
  void tell(@Nullable TopTen topTen, Collection<Change<ScoreUpdate>> scores) {
    if (viewers.isEmpty() || (topTen == null && scores.isEmpty())) {
      return;
    }
    List<Frame> frames = new ArrayList<>(scores.size() + 1);
    if (topTen != null) {
      frames.add(encoding.encode(topTen));
    }
    scores.forEach(score -> frames.add(encoding.encode(score.content())));
    viewers.forEach(viewer -> viewer.offer(frames));
  }
}
