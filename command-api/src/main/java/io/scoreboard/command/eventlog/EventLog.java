package io.scoreboard.command.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.command.eventlog.Answer.Answered;
import io.scoreboard.command.eventlog.Answer.Pending;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.UserProfile;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.web.TraceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.requestreply.RequestReplyFuture;
import org.springframework.kafka.support.serializer.DeserializationException;

/**
 * Appends to the log; what Kafka does not confirm in time ends the request with 503, and what the
 * projector does not answer in time is {@link Pending} and counted in {@code
 * scoreboard_answers_total}.
 */
public final class EventLog {

  private final ReplyingKafkaTemplate<String, byte[], CommandOutcome> kafka;
  private final Appender appender;
  private final ReplySettings settings;
  private final Semaphore waiting;
  private final MeterRegistry meters;

  EventLog(
      ReplyingKafkaTemplate<String, byte[], CommandOutcome> kafka,
      Appender appender,
      ReplySettings settings,
      MeterRegistry meters) {
    this.kafka = kafka;
    this.appender = appender;
    this.settings = settings;
    this.waiting = new Semaphore(settings.maxWaiting());
    this.meters = meters;
  }

  /** How long a request with these {@code Prefer} headers waits for its answer. */
  public Patience patience(Collection<String> prefer) {
    return Patience.of(prefer, settings.usualWait(), settings.longestWait());
  }

  /**
   * Appends the event and waits for its answer.
   *
   * @throws io.scoreboard.web.ProblemException with 503 if it is not known to be in the log
   */
  public Answer append(ScoreEvent event, Patience patience, TraceContext trace) {
    ProducerRecord<String, byte[]> record = RecordWriter.event(event, trace);
    if (patience.time().isZero() || !waiting.tryAcquire()) {
      return pending("not-awaited", append(record));
    }
    try {
      return appendAndWait(record, patience);
    } finally {
      waiting.release();
    }
  }

  /**
   * Writes what is known of a person, or forgets it.
   *
   * @param profile null forgets
   * @throws io.scoreboard.web.ProblemException with 503 if it is not known to be written
   */
  public void write(String userId, @Nullable UserProfile profile, Instant now, TraceContext trace) {
    append(RecordWriter.profile(userId, profile, UUID.randomUUID(), now, trace));
  }

  private @Nullable Receipt append(ProducerRecord<String, byte[]> record) {
    return Receipt.of(record, appender.await(appender.start(() -> kafka.send(record))));
  }

  private Answer appendAndWait(ProducerRecord<String, byte[]> record, Patience patience) {
    long begun = System.nanoTime();
    RequestReplyFuture<String, byte[], CommandOutcome> reply =
        appender.start(() -> kafka.sendAndReceive(record, patience.time()));
    RecordMetadata kept = appender.await(Objects.requireNonNull(reply.getSendFuture()));
    Duration append = Duration.ofNanos(System.nanoTime() - begun);
    return await(reply, patience.left(append), Receipt.of(record, kept));
  }

  private Answer await(
      RequestReplyFuture<String, byte[], CommandOutcome> reply,
      Duration wait,
      @Nullable Receipt receipt) {
    try {
      ConsumerRecord<String, CommandOutcome> answer =
          reply.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      CommandOutcome outcome = answer.value();
      if (outcome == null) {
        return pending("unreadable", receipt);
      }
      meters.counter("scoreboard.answers", "result", "answered").increment();
      return new Answered(outcome, receipt);
    } catch (ExecutionException e) {
      return pending(
          e.getCause() instanceof DeserializationException ? "unreadable" : "late", receipt);
    } catch (TimeoutException e) {
      return pending("late", receipt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return pending("interrupted", receipt);
    }
  }

  private Answer pending(String result, @Nullable Receipt receipt) {
    meters.counter("scoreboard.answers", "result", result).increment();
    return new Pending(receipt);
  }
}
