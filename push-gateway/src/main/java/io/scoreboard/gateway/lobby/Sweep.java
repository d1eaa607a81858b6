package io.scoreboard.gateway.lobby;

import io.scoreboard.gateway.connection.Viewer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after everyone several times a second: whose token has ended, who is slow, silent or due a
 * heartbeat. A connection on which that fails is logged and cut; the sweep goes on.
 */
public final class Sweep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final long PERIOD_MILLIS = 100;

  private final Lobby lobby;
  private final InstantSource clock;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("gateway-sweep").daemon().factory());

  /** Ready to start. */
  public Sweep(Lobby lobby, InstantSource clock) {
    this.lobby = lobby;
    this.clock = clock;
  }

  /** Starts the thread. */
  public void start() {
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::run, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }

  private void run() {
    Instant now = clock.instant();
    lobby.everyone().forEach(viewer -> check(viewer, now));
  }

  private static void check(Viewer viewer, Instant now) {
    try {
      viewer.check(now);
    } catch (RuntimeException e) {
      LOG.warn("a connection could not be checked", e);
      viewer.cut();
    }
  }
}
