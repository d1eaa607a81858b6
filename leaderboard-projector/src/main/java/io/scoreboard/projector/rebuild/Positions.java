package io.scoreboard.projector.rebuild;

import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the inputs of a projection end and how much of them all its instances together have taken
 * in, as their commits say; what Kafka does not tell ends in a {@link KafkaException}.
 *
 * @param partitions of each input
 */
public record Positions(Admin admin, Projection projection, int partitions) {

  private static final int WAIT_SECONDS = 15;

  /** The ends of the log, of its facts and of the names, by partition. */
  public Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> wanted =
        inputs().stream().collect(Collectors.toMap(input -> input, _ -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    get(admin.listOffsets(wanted).all()).forEach((input, end) -> ends.put(input, end.offset()));
    return ends;
  }

  /** How many records before those ends are not taken in yet. */
  public long behind(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    for (String stage : List.of(DeduplicationTopology.NAME, StandingsTopology.NAME)) {
      String group = projection.application(stage);
      committed.putAll(get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
    }
    return ends.entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata offset = committed.get(end.getKey());
              return Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
            })
        .sum();
  }

  private List<TopicPartition> inputs() {
    List<TopicPartition> inputs = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      inputs.add(new TopicPartition(Topic.SCORE_EVENTS.text(), partition));
      inputs.add(new TopicPartition(Topic.USERS.text(), partition));
      inputs.add(new TopicPartition(projection.countedActions(), partition));
    }
    return inputs;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka does not tell positions", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("Kafka does not tell positions in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }
}
