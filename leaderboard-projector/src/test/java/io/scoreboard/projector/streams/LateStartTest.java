package io.scoreboard.projector.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** An application for which no broker has to be there: that it was started is all. */
class LateStartTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String NO_ADDRESS = "this is no address";
  private static final String NOBODY_THERE = "127.0.0.1:1";

  private final Properties properties = new Properties();
  private final StreamsApplication application;

  LateStartTest(@TempDir Path state) {
    properties.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            "late",
            StreamsConfig.STATE_DIR_CONFIG,
            state.toString(),
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            NOBODY_THERE));
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("attempts").to("elsewhere");
    application =
        new StreamsApplication("late", builder.build(), properties, new SimpleMeterRegistry());
  }

  @AfterEach
  void stop() {
    application.stop();
  }

  @Test
  void startsAfterAWhileAndStopsWithTheRest() {
    LateStart late = new LateStart(application, Duration.ofMillis(1));
    late.start();
    await().atMost(LONG).until(application::isRunning);
    late.stop();
    assertThat(late.isRunning()).isFalse();
    assertThat(application.isRunning()).isFalse();
  }

  @Test
  void doesNotHoldUpTheOthers() {
    LateStart late = new LateStart(application, Duration.ofHours(1));
    late.start();
    assertThat(late.isRunning()).isTrue();
    assertThat(application.isRunning()).isFalse();
    late.stop(); // returns although the hour is not over
    assertThat(application.isRunning()).isFalse();
  }

  @Test
  void aStartThatKafkaRefusesIsAnErrorLineAndTriedAgain() throws Exception {
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, NO_ADDRESS);
    LateStart late = new LateStart(application, Duration.ofMillis(1));
    try (Errors errors = new Errors()) {
      late.start();
      assertThat(errors.first.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(application.isRunning()).isFalse();
      properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, NOBODY_THERE);
      await().atMost(LONG).until(application::isRunning);
    }
    late.stop();
  }

  /** The error lines of a late start. */
  private static final class Errors extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(LateStart.class);
    private final CountDownLatch first = new CountDownLatch(1);

    Errors() {
      start();
      logger.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
      first.countDown();
    }

    @Override
    public void close() {
      logger.detachAppender(this);
    }
  }
}
