package io.scoreboard.gateway.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One connection from its first frame to its end. Whatever goes wrong on it ends it and only it: a
 * peer that is slow, silent or broken is cut, and nobody waits for it.
 *
 * <p>Safe for any threads.
 */
public final class Viewer {

  private enum Phase {
    OPEN,
    ENDING,
    GONE
  }

  private static final List<Frame> HEARTBEAT = List.of(new Frame.Heartbeat());

  private final Terms terms;
  private final Wire wire;
  private final Consumer<Viewer> onGone;
  private final LongSupplier nanoTime;
  private final Outbox outbox;
  private volatile long heardAt;
  private long beatAt;
  private Phase phase = Phase.OPEN;
  private long endedAt;

  /**
   * Opens a connection.
   *
   * @param onGone told once, when the connection is over
   */
  public Viewer(Terms terms, Wire wire, Consumer<Viewer> onGone, LongSupplier nanoTime) {
    this.terms = terms;
    this.wire = wire;
    this.onGone = onGone;
    this.nanoTime = nanoTime;
    this.outbox = new Outbox(wire, this::startEnding, terms.traffic(), nanoTime);
    this.heardAt = nanoTime.getAsLong();
    this.beatAt = heardAt + terms.firstBeat().toNanos();
  }

  /** Queues the frames, each in the place of an older one that still waits. */
  public void offer(List<? extends Frame> frames) {
    outbox.offer(frames);
  }

  /** From now on sends only the scores of that subscription. */
  public void subscribe(Subscription subscription) {
    outbox.subscribe(subscription);
  }

  /** Notes a sign of life of the peer. */
  public void heard() {
    heardAt = nanoTime.getAsLong();
  }

  /** Starts to end the connection in order; {@link #check} cuts it when the peer does not help. */
  public void end(Ending ending) {
    if (startEnding()) {
      outbox.close();
      wire.close(ending);
    }
  }

  /** Ends the connection at once. */
  public void cut() {
    wire.cut();
    gone();
  }

  /** Says that the connection is over, however it came to that. */
  public void gone() {
    synchronized (this) {
      if (phase == Phase.GONE) {
        return;
      }
      phase = Phase.GONE;
    }
    outbox.close();
    onGone.accept(this);
  }

  /** Whether the connection is over. */
  public synchronized boolean isGone() {
    return phase == Phase.GONE;
  }

  /** Does what is due by now: ends what is over, cuts what does not end, sends a heartbeat. */
  public void check(Instant now) {
    long nanos = nanoTime.getAsLong();
    switch (phase()) {
      case OPEN -> checkOpen(nanos, now);
      case ENDING -> {
        if (nanos - endedAt() > terms.closeGrace().toNanos()) {
          cut();
        }
      }
      case GONE -> {}
    }
  }

  /**
   * Notes that the connection ends, for {@link #check} to cut it after the grace; whether it was
   * open until now. A failed send does no more than this: the server may be telling the peer why it
   * ends the connection, and a cut would overtake that.
   */
  private synchronized boolean startEnding() {
    if (phase != Phase.OPEN) {
      return false;
    }
    phase = Phase.ENDING;
    endedAt = nanoTime.getAsLong();
    return true;
  }

  private void checkOpen(long nanos, Instant now) {
    if (!now.isBefore(terms.until())) {
      end(Ending.TOKEN_EXPIRED);
    } else if (outbox.isOverdue(nanos, terms.slowAfter().toNanos())) {
      terms.traffic().slow().increment();
      end(Ending.TOO_SLOW);
    } else if (isSilent(nanos)) {
      cut();
    } else if (nanos - beatAt >= 0) {
      beatAt = nanos + terms.pulse().every().toNanos();
      outbox.offer(HEARTBEAT);
    }
  }

  private boolean isSilent(long nanos) {
    return terms
        .pulse()
        .silentAfter()
        .map(Duration::toNanos)
        .filter(limit -> nanos - heardAt > limit)
        .isPresent();
  }

  private synchronized Phase phase() {
    return phase;
  }

  private synchronized long endedAt() {
    return endedAt;
  }
}
