package io.scoreboard.projector.streams;

/**
 * Whether anyone may see what a projection makes: answers, score updates, boards and dead letters
 * pass only while it is open. The first epoch's always is. A rebuild's opens once it has caught up,
 * for its versions hide those of every epoch before it, and does not close again.
 */
public final class OutputGate {

  private volatile boolean open;

  private OutputGate(boolean open) {
    this.open = open;
  }

  /** One that lets everything through. */
  public static OutputGate opened() {
    return new OutputGate(true);
  }

  /** One that lets nothing through yet. */
  public static OutputGate closed() {
    return new OutputGate(false);
  }

  /** Lets through whatever comes from now on. */
  public void open() {
    open = true;
  }

  /** Whether it lets anything through. */
  public boolean isOpen() {
    return open;
  }
}
