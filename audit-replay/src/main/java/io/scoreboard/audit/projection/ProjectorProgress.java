package io.scoreboard.audit.projection;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Span;
import io.scoreboard.audit.log.UnreadableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the projector has come, by what its groups have committed. Waits for it as long as it may
 * and then ends in an {@link UnreadableException} that says which application is behind.
 */
public record ProjectorProgress(KafkaLog kafka, Duration patience) {

  private static final long ASK_EVERY_MILLIS = 200;
  private static final long ANSWER_WITHIN_SECONDS = 15;

  /** Waits until the application has taken in the topic up to those offsets. */
  public void await(String application, String topic, SortedMap<Integer, Long> ends) {
    long deadline = System.nanoTime() + patience.toNanos();
    SortedMap<Integer, Long> starts = kafka.starts(topic);
    try (Admin admin = Admin.create(settings())) {
      while (isBehind(admin, application, topic, Span.of(starts, ends))) {
        if (System.nanoTime() - deadline > 0) {
          throw new UnreadableException(
              "the projector (%s) has not read %s up to %s within %d s; is it running?"
                  .formatted(application, topic, ends, patience.toSeconds()));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ASK_EVERY_MILLIS));
      }
    } catch (KafkaException e) {
      throw new UnreadableException("the projector's progress cannot be read: " + e, e);
    }
  }

  private boolean isBehind(Admin admin, String application, String topic, Span span) {
    SortedMap<Integer, Long> from = new TreeMap<>(span.from());
    committed(admin, application)
        .forEach(
            (at, offset) -> {
              if (offset != null && at.topic().equals(topic)) {
                from.merge(at.partition(), offset.offset(), Math::max);
              }
            });
    Span open = Span.of(from, span.to());
    AtomicLong records = new AtomicLong(); // what is left may be marks of transactions only
    if (open.size() > 0 && open.size() < 100) {
      kafka.read(topic, open, Isolation.ALL, _ -> records.incrementAndGet());
      return records.get() > 0;
    }
    return open.size() > 0;
  }

  private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnreadableException("the offsets of " + group + " cannot be read: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("interrupted while waiting for the projector", e);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka.client());
    int patience = (int) TimeUnit.SECONDS.toMillis(ANSWER_WITHIN_SECONDS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
    return settings;
  }
}
