package io.scoreboard.command.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.support.SendResult;

/**
 * Waits until Kafka has a record for good; when it has not, or does not say so in time, the request
 * ends with 503, one line says why, and {@code scoreboard_appends_total{result="failed"}} counts
 * it.
 */
final class Appender {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private final Duration longest;
  private final MeterRegistry meters;

  Appender(Duration longest, MeterRegistry meters) {
    this.longest = longest;
    this.meters = meters;
  }

  /** Starts a send, or says at once that it cannot be. */
  <T> T start(Supplier<T> send) {
    try {
      return send.get();
    } catch (KafkaException | org.apache.kafka.common.KafkaException | IllegalStateException e) {
      throw unavailable("the event log did not take the event", e);
    }
  }

  /** Where the record is, once it is replicated as the topic demands. */
  RecordMetadata await(CompletableFuture<? extends SendResult<?, ?>> sent) {
    try {
      RecordMetadata kept = sent.get(longest.toMillis(), TimeUnit.MILLISECONDS).getRecordMetadata();
      meters.counter("scoreboard.appends", "result", "acknowledged").increment();
      return kept;
    } catch (ExecutionException | TimeoutException e) {
      throw unavailable("the event log did not confirm the event", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("the service is stopping", e);
    }
  }

  private ProblemException unavailable(String what, Exception cause) {
    LOG.warn("{}: {}", what, NestedExceptionUtils.getMostSpecificCause(cause).toString());
    meters.counter("scoreboard.appends", "result", "failed").increment();
    return new ProblemException(
        ProblemType.EVENT_LOG_UNAVAILABLE,
        what + "; it is safe to send the same action again",
        Map.of("Retry-After", "1"));
  }
}
