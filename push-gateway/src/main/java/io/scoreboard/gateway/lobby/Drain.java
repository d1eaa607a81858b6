package io.scoreboard.gateway.lobby;

import io.scoreboard.gateway.connection.Ending;
import io.scoreboard.gateway.connection.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Empties the instance before it stops: lets nobody in, ends every connection at a random moment
 * within the window, so that not all come back elsewhere at once, and waits a little for peers to
 * take part. Whoever is left is cut by the web server, which stops after this.
 */
public final class Drain implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
  private static final Duration LAST_CALL = Duration.ofSeconds(2);
  private static final long LOOK_MILLIS = 10;

  private final Lobby lobby;
  private final Duration window;
  private final RandomGenerator random;
  private volatile boolean running;

  /** Ready for the end. */
  public Drain(Lobby lobby, Duration window, RandomGenerator random) {
    this.lobby = lobby;
    this.window = window;
    this.random = random;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    lobby.close();
    List<Viewer> viewers = new ArrayList<>(lobby.everyone());
    LOG.info("sending {} viewers away within {} ms", viewers.size(), window.toMillis());
    try {
      sendAway(viewers);
      lobby.everyone().forEach(viewer -> viewer.end(Ending.DRAINING)); // came in meanwhile
      awaitEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The last: stops first, before the web server (2^31−1 − 1024) starts to. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void sendAway(List<Viewer> viewers) throws InterruptedException {
    long start = System.nanoTime();
    LongStream moments = random.longs(viewers.size(), 0, Math.max(1, window.toNanos())).sorted();
    var moment = moments.iterator();
    for (Viewer viewer : viewers) {
      TimeUnit.NANOSECONDS.sleep(start + moment.nextLong() - System.nanoTime());
      viewer.end(Ending.DRAINING);
    }
  }

  private void awaitEmpty() throws InterruptedException {
    long deadline = System.nanoTime() + LAST_CALL.toNanos();
    while (!lobby.everyone().isEmpty() && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }
}
