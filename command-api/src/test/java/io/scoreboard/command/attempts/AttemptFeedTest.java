package io.scoreboard.command.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.attempts.CommandAttempt;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttemptFeedTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final AttemptFeed feed = new AttemptFeed(() -> kafka, 2, 0, meters);

  @AfterEach
  void stop() {
    feed.stop();
  }

  @Test
  void dropsAndCountsWhatDoesNotFitIntoTheQueue() {
    for (int i = 0; i < 5; i++) {
      feed.offer(attempt("eve"));
    }
    assertThat(count("dropped")).isEqualTo(3);
  }

  @Test
  void sendsEachUnderItsSender() {
    feed.start();
    feed.offer(attempt("eve"));
    feed.offer(attempt(null));
    await().atMost(LONG).until(() -> count("sent") == 2);
    assertThat(kafka.history()).extracting(record -> record.key()).containsExactly("eve", "::1");
  }

  @Test
  void countsWhatKafkaDoesNotTakeAndGoesOn() {
    kafka.sendException = new KafkaException("full");
    feed.start();
    feed.offer(attempt("eve"));
    await().atMost(LONG).until(() -> count("failed") == 1);
    kafka.sendException = null;
    feed.offer(attempt("eve"));
    await().atMost(LONG).until(() -> count("sent") == 1);
  }

  @Test
  void sendsWhatIsQueuedWhenItStops() {
    feed.offer(attempt("eve"));
    feed.offer(attempt("eve"));
    feed.start();
    feed.stop();
    assertThat(kafka.history()).hasSize(2);
    assertThat(kafka.closed()).isTrue();
  }

  private double count(String result) {
    return meters.counter("scoreboard.attempt.records", "result", result).count();
  }

  private static CommandAttempt attempt(@Nullable String subject) {
    return new CommandAttempt(
        subject, "::1", "other", null, null, null, 401, "unauthenticated", "t", Instant.EPOCH);
  }
}
