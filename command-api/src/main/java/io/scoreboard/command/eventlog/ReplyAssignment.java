package io.scoreboard.command.eventlog;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;

/**
 * Holds the web server back until answers can be read, so that the service is not ready before and
 * none is missed; if that takes longer than {@value #WAIT_SECONDS} s the start fails.
 */
final class ReplyAssignment implements SmartLifecycle {

  private static final int WAIT_SECONDS = 15;

  private final ReplyingKafkaTemplate<?, ?, ?> kafka;
  private volatile boolean running;

  ReplyAssignment(ReplyingKafkaTemplate<?, ?, ?> kafka) {
    this.kafka = kafka;
  }

  @Override
  public void start() {
    try {
      if (!kafka.waitForAssignment(Duration.ofSeconds(WAIT_SECONDS))) {
        throw new IllegalStateException(
            "command-outcomes could not be read within " + WAIT_SECONDS + " s");
      }
      running = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before command-outcomes could be read", e);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return kafka.getPhase() + 1;
  }
}
