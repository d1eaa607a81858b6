package io.scoreboard.command.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.web.TraceContext;
import io.scoreboard.wire.JsonSerde;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AttemptFilterTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final AttemptFeed feed = new AttemptFeed(() -> kafka, 2, 0, meters);
  private final AttemptFilter filter =
      new AttemptFilter(new AttemptLog(meters), feed, Clock.systemUTC());

  @BeforeEach
  void start() {
    feed.start();
  }

  @AfterEach
  void stop() {
    feed.stop();
  }

  @Test
  void recordsABugOfOurs() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/score/update");
    request.setAttribute(
        TraceContext.class.getName(), new TraceContext(TRACE, "b7ad6b7169203331", "01"));
    request.addHeader("Authorization", "Bearer secret");
    assertThatThrownBy(
            () -> filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> fail()))
        .hasMessage("secret");
    CommandAttempt attempt = recorded();
    assertThat(attempt.status() + attempt.reason()).isEqualTo("500internal-error");
    assertThat(attempt.kind() + attempt.traceId()).isEqualTo("score-update" + TRACE);
    assertThat(attempt.toString()).doesNotContain("secret");
  }

  private static void fail() {
    throw new IllegalStateException("secret");
  }

  private CommandAttempt recorded() {
    await().atMost(Duration.ofSeconds(20)).until(() -> !kafka.history().isEmpty());
    byte[] json = kafka.history().getFirst().value();
    return Objects.requireNonNull(JsonSerde.of(CommandAttempt.class).deserialize("", json));
  }
}
