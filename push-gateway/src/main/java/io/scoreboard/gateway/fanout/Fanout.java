package io.scoreboard.gateway.fanout;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.TopTen;
import io.scoreboard.gateway.connection.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;

/**
 * Brings changes to viewers. Any thread publishes and joins; only the ticker's thread tells, so
 * every viewer is told everything in one order: first a snapshot, then what is newer.
 */
public final class Fanout {

  private record Newcomer(Audience audience, Viewer viewer) {}

  private final List<Audience> audiences;
  private final Signal signal;
  private final LongConsumer delivered;
  private final Inbox inbox = new Inbox();
  private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();
  private TopTen current = TopTen.EMPTY; // the ticker's

  /**
   * Without viewers.
   *
   * @param signal raised when there is something to tell
   * @param delivered gets the record time of every change when it is told, in milliseconds
   */
  public Fanout(List<Audience> audiences, Signal signal, LongConsumer delivered) {
    this.audiences = List.copyOf(audiences);
    this.signal = signal;
    this.delivered = delivered;
  }

  /** There is a newer top ten. */
  public void publishTopTen(Change<TopTen> change) {
    inbox.putTopTen(change);
    signal.raise();
  }

  /** There is a newer score of a user. */
  public void publishScore(Change<ScoreUpdate> change) {
    inbox.putScore(change);
    signal.raise();
  }

  /** From the next tick on the viewer is told: the top ten as it is, then what changes. */
  public void join(Audience audience, Viewer viewer) {
    newcomers.add(new Newcomer(audience, viewer));
    signal.raise();
  }

  /** Tells what is new since the last tick; one thread calls it. */
  public void tick() {
    Changes changes = inbox.take();
    TopTen before = current;
    if (changes.topTen() != null) {
      current = changes.topTen().content();
      delivered.accept(changes.topTen().recordedAt());
    }
    TopTen news = current.looksLike(before) ? null : current;
    audiences.forEach(audience -> audience.tell(news, changes.scores()));
    changes.scores().forEach(score -> delivered.accept(score.recordedAt()));
    welcome();
  }

  private void welcome() {
    List<Newcomer> arrived = new ArrayList<>();
    for (Newcomer next = newcomers.poll(); next != null; next = newcomers.poll()) {
      arrived.add(next);
    }
    for (Audience audience : audiences) {
      audience.welcome(
          arrived.stream().filter(n -> n.audience() == audience).map(Newcomer::viewer).toList(),
          current);
    }
  }
}
