package io.scoreboard.projector.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.StreamsProperties;
import io.scoreboard.wire.TopicLayout;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the gate of a rebuild once it has caught up, or at once if its boards were seen before;
 * while Kafka does not tell, the gate stays as it is, and a line in the log says so. Not ready
 * before the projection has caught up. {@code scoreboard_projection_open} and {@code
 * scoreboard_projection_lag} tell how it stands.
 */
public final class GateKeeper implements SmartLifecycle, HealthIndicator {

  private static final int PHASE = 1001; // after the Streams applications
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Logger LOG = LoggerFactory.getLogger(GateKeeper.class);

  private final StreamsProperties properties;
  private final OutputGate gate;
  private final TopicLayout topics;
  private final AtomicLong lag = new AtomicLong();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;
  private volatile boolean caughtUp;

  /** Keeps the gate that is in the properties. */
  public GateKeeper(StreamsProperties properties, TopicLayout topics) {
    this.properties = properties;
    this.gate = properties.gate();
    this.topics = topics;
    this.caughtUp = gate.isOpen();
    Gauge.builder("scoreboard.projection.lag", lag, AtomicLong::doubleValue)
        .description("Records the projection has not taken in, counted while it catches up")
        .register(properties.meters());
    Gauge.builder("scoreboard.projection.open", gate, open -> open.isOpen() ? 1 : 0)
        .description("1 while others may see what the projection makes")
        .register(properties.meters());
  }

  @Override
  public void start() {
    running = true;
    if (!gate.isOpen()) {
      Thread.ofVirtual().name("gate-keeper").start(this::keep);
    }
  }

  private void keep() {
    try (Admin admin = Admin.create(properties.client())) {
      Positions positions =
          new Positions(admin, properties.settings().projection(), topics.partitions());
      CatchUp catchUp = CatchUp.with(positions);
      do {
        look(positions, catchUp);
      } while (!gate.isOpen() && !stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Positions positions, CatchUp catchUp) {
    try {
      lag.set(positions.behind(positions.ends()));
      int epoch = positions.projection().epoch();
      boolean withheld = properties.settings().withheld();
      boolean known = !withheld && SeenBoards.hold(epoch, properties.client());
      if (known || catchUp.look()) {
        arrive(epoch, withheld);
      }
    } catch (KafkaException e) {
      LOG.warn("cannot tell yet whether the rebuild has caught up", e);
    }
  }

  private void arrive(int epoch, boolean withheld) {
    if (!caughtUp) {
      LOG.info("epoch {} has caught up and is {}", epoch, withheld ? "withheld" : "shown");
    }
    caughtUp = true;
    if (!withheld) {
      gate.open();
      lag.set(0);
    }
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public Health health() {
    return caughtUp ? Health.up().build() : Health.down().withDetail("behind", lag.get()).build();
  }
}
