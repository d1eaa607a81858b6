package io.scoreboard.gateway.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A far end that a test drives: it notes frames and finishes sends when it is told to. */
public final class RecordingWire implements Wire {

  /** What was sent, oldest first. */
  public final List<Frame> frames = new ArrayList<>();

  /** How it was ended in order, if it was. */
  public Optional<Ending> ending = Optional.empty();

  /** Whether it was cut. */
  public boolean cut;

  private final boolean prompt;
  private Optional<Sent> pending = Optional.empty();

  private RecordingWire(boolean prompt) {
    this.prompt = prompt;
  }

  /** Finishes every send at once. */
  public static RecordingWire prompt() {
    return new RecordingWire(true);
  }

  /** Finishes a send on {@link #finish}. */
  public static RecordingWire stalled() {
    return new RecordingWire(false);
  }

  /** Finishes the send in flight; false if there is none. */
  public boolean finish() {
    Optional<Sent> finished = pending;
    pending = Optional.empty();
    finished.ifPresent(Sent::done);
    return finished.isPresent();
  }

  /** Breaks the connection under the send in flight. */
  public void fail() {
    pending.orElseThrow().failed();
  }

  @Override
  public void send(List<? extends Frame> burst, Sent sent) {
    if (pending.isPresent()) {
      throw new IllegalStateException("two bursts in flight");
    }
    if (burst.isEmpty() || burst.size() > LONGEST_BURST) {
      throw new IllegalStateException("a burst of " + burst.size());
    }
    frames.addAll(burst);
    if (prompt) {
      sent.done();
    } else {
      pending = Optional.of(sent);
    }
  }

  @Override
  public void close(Ending how) {
    ending = Optional.of(how);
  }

  @Override
  public void cut() {
    cut = true;
  }
}
