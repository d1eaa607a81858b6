package io.scoreboard.gateway.connection;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one viewer what it is still to be told: at most one frame is in flight, the rest waits in
 * the {@link Backlog}. So a slow viewer sees fewer steps but always ends at the newest, and a
 * version never goes back as long as frames are offered in their order.
 *
 * <p>Safe for any threads; frames are sent by whichever thread offers or completes one.
 */
final class Outbox implements Wire.Sent {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Wire wire;
  private final Runnable broken;
  private final Traffic traffic;
  private final LongSupplier nanoTime;

  private final Backlog backlog = new Backlog();
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
      for (Frame frame : frames) {
        if (backlog.add(frame)) {
          traffic.conflated().increment();
        }
      }
    }
    pump();
  }

  /** From now on sends only the scores of that subscription. */
  synchronized void subscribe(Subscription wanted) {
    backlog.narrow(wanted);
  }

  /** Forgets what waits and takes no more. */
  synchronized void close() {
    closed = true;
    backlog.clear();
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
    Frame next = inFlight ? null : backlog.poll();
    if (next == null) {
      pumping = false;
    } else {
      inFlight = true;
      sentAt = nanoTime.getAsLong();
    }
    return next;
  }
}
