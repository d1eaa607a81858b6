package io.scoreboard.gateway.connection;

import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one viewer what it is still to be told: at most one burst is in flight, the rest waits in
 * the {@link Backlog}. So a slow viewer sees fewer steps but always ends at the newest, and a
 * version never goes back as long as frames are offered in their order.
 *
 * <p>Safe for any threads; bursts are sent by whichever thread offers or completes one.
 */
final class Outbox implements Wire.Sent {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Wire wire;
  private final Runnable broken;
  private final Traffic traffic;
  private final LongSupplier nanoTime;

  private final Backlog backlog = new Backlog();
  private int inFlight; // frames
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
    pump(accept(frames));
  }

  /** From now on sends only the scores of that subscription. */
  synchronized void subscribe(Subscription wanted) {
    backlog.narrow(wanted);
  }

  /** Forgets what waits and takes no more. */
  void close() {
    closeOnce();
  }

  /** Whether the burst in flight was sent longer ago than that. */
  synchronized boolean isOverdue(long now, long limitNanos) {
    return inFlight > 0 && now - sentAt > limitNanos;
  }

  @Override
  public void done() {
    pump(finish());
  }

  @Override
  public void failed() {
    if (closeOnce()) { // else it is being ended in order, or was cut
      broken.run();
    }
  }

  /** Sends until a burst stays in flight; a send that completes at once makes no deeper stack. */
  private void pump(List<? extends Frame> first) {
    for (List<? extends Frame> next = first; !next.isEmpty(); next = next()) {
      send(next);
    }
  }

  private void send(List<? extends Frame> burst) {
    try {
      wire.send(burst, this);
    } catch (RuntimeException e) { // whatever it is, others must not miss what they are told
      LOG.warn("a connection could not be written to", e);
      failed();
    }
  }

  /** What this thread is to send first; empty if nothing, or if another thread sends. */
  private synchronized List<? extends Frame> accept(List<? extends Frame> frames) {
    if (closed) {
      return List.of();
    }
    boolean idle = !pumping && inFlight == 0 && !frames.isEmpty();
    if (idle && backlog.isOpen() && frames.size() <= Wire.LONGEST_BURST) {
      pumping = true;
      return begin(frames); // nearly everybody, nearly always: as it comes
    }
    for (Frame frame : frames) {
      if (backlog.add(frame)) {
        traffic.conflated().increment();
      }
    }
    return startPumping();
  }

  /** Whether it was open until now. */
  private synchronized boolean closeOnce() {
    boolean first = !closed;
    closed = true;
    backlog.clear();
    return first;
  }

  private synchronized List<? extends Frame> finish() {
    traffic.sent().add(inFlight);
    inFlight = 0;
    return startPumping();
  }

  private List<? extends Frame> startPumping() {
    if (pumping) {
      return List.of();
    }
    pumping = true;
    return next();
  }

  private synchronized List<? extends Frame> next() {
    List<Frame> next = inFlight > 0 ? List.of() : backlog.take(Wire.LONGEST_BURST);
    if (next.isEmpty()) {
      pumping = false;
    }
    return begin(next);
  }

  private List<? extends Frame> begin(List<? extends Frame> burst) {
    if (!burst.isEmpty()) {
      inFlight = burst.size();
      sentAt = nanoTime.getAsLong();
    }
    return burst;
  }
}
