package io.scoreboard.gateway.connection;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one viewer is still to be told. At most one frame is in flight; behind it waits at most one
 * frame of the top ten, one of each user, and one heartbeat. A newer frame takes the place of an
 * older one, so a slow viewer sees fewer steps but always ends at the newest, and a version never
 * goes back as long as frames are offered in their order.
 *
 * <p>Safe for any threads; frames are sent by whichever thread offers or completes one.
 */
final class Outbox implements Wire.Sent {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Wire wire;
  private final Runnable broken;
  private final Traffic traffic;
  private final LongSupplier nanoTime;

  private Subscription subscription = new Subscription.Everyone();
  private @Nullable TopTenFrame topTen;
  private @Nullable Map<String, ScoreFrame> scores; // made when needed: most viewers wait for none
  private @Nullable Heartbeat heartbeat;
  private boolean topTenWasLast;
  private boolean inFlight;
  private long sentAt;
  private boolean pumping;
  private boolean closed;

  /** Sends on that wire and calls {@code broken} when a send fails. */
  Outbox(Wire wire, Runnable broken, Traffic traffic, LongSupplier nanoTime) {
    this.wire = wire;
    this.broken = broken;
    this.traffic = traffic;
    this.nanoTime = nanoTime;
  }

  /** Queues the frames, each in the place of an older one, and sends what can be sent. */
  void offer(List<? extends Frame> frames) {
    synchronized (this) {
      if (closed) {
        return;
      }
      frames.forEach(this::queue);
    }
    pump();
  }

  /** From now on sends only the scores of that subscription. */
  synchronized void subscribe(Subscription wanted) {
    subscription = wanted;
    if (scores != null) {
      scores.keySet().removeIf(userId -> !wanted.includes(userId));
      scores = scores.isEmpty() ? null : scores;
    }
  }

  /** Forgets what waits and takes no more. */
  synchronized void close() {
    closed = true;
    topTen = null;
    scores = null;
    heartbeat = null;
  }

  /** Whether the frame in flight was sent longer ago than that. */
  synchronized boolean isOverdue(long now, long limitNanos) {
    return inFlight && now - sentAt > limitNanos;
  }

  @Override
  public void done() {
    traffic.sent().increment();
    synchronized (this) {
      inFlight = false;
    }
    pump();
  }

  @Override
  public void failed() {
    close();
    broken.run();
  }

  private void queue(Frame frame) {
    Frame replaced =
        switch (frame) {
          case TopTenFrame ten -> {
            TopTenFrame older = topTen;
            topTen = ten;
            yield older;
          }
          case ScoreFrame score -> subscription.includes(score.userId()) ? put(score) : null;
          case Heartbeat beat -> {
            heartbeat = beat;
            yield null;
          }
        };
    if (replaced != null) {
      traffic.conflated().increment();
    }
  }

  private @Nullable Frame put(ScoreFrame score) {
    if (scores == null) {
      scores = new LinkedHashMap<>(4);
    }
    return scores.put(score.userId(), score);
  }

  /** Sends until a frame stays in flight; a send that completes at once makes no deeper stack. */
  private void pump() {
    for (Frame next = begin(); next != null; next = next()) {
      send(next);
    }
  }

  private void send(Frame frame) {
    try {
      wire.send(frame, this);
    } catch (RuntimeException e) { // whatever it is, others must not miss what they are told
      LOG.warn("a connection could not be written to", e);
      failed();
    }
  }

  private synchronized @Nullable Frame begin() {
    if (pumping) {
      return null;
    }
    pumping = true;
    return next();
  }

  private synchronized @Nullable Frame next() {
    Frame next = inFlight ? null : poll();
    if (next == null) {
      pumping = false;
    } else {
      inFlight = true;
      sentAt = nanoTime.getAsLong();
    }
    return next;
  }

  private @Nullable Frame poll() {
    if (heartbeat != null) {
      Frame next = heartbeat;
      heartbeat = null;
      return next;
    }
    boolean scoresTurn = topTen == null || topTenWasLast; // in turns, or one could starve the other
    topTenWasLast = false;
    return scores != null && scoresTurn ? pollScore(scores) : pollTopTen();
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
