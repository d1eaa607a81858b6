package io.scoreboard.standalone.start;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened in the opposite order; what fails to close is logged and does not keep the
 * rest open.
 */
final class OpenedThings implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenedThings.class);

  private final Deque<AutoCloseable> things = new ArrayDeque<>();
  private boolean closed;

  /** Takes charge of it; closes it right away if the rest is closed already. */
  synchronized <T extends AutoCloseable> T add(T thing) {
    things.push(thing);
    if (closed) {
      close();
    }
    return thing;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!things.isEmpty()) {
      AutoCloseable thing = things.pop();
      try {
        thing.close();
      } catch (Exception e) {
        LOG.warn("not closed cleanly: {}", thing, e);
      }
    }
  }
}
