package io.scoreboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The lines of the attempt log; they follow the response, so a test waits for them. */
final class AttemptLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final int WAIT_SECONDS = 5;

  private final Logger logger = (Logger) LoggerFactory.getLogger("scoreboard.attempts");
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  AttemptLines() {
    start();
    logger.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getFormattedMessage());
  }

  /** The next line there is. */
  String next() {
    try {
      String line = lines.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("a line in the attempt log").isNotNull();
      return String.valueOf(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
