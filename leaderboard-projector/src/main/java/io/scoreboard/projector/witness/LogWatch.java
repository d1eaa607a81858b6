package io.scoreboard.projector.witness;

import io.scoreboard.wire.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Witnesses the partitions it is assigned. One that is damaged is named in an error line, counted
 * in {@code scoreboard_witness_damages_total} and gets no more checkpoints from here; the others go
 * on. Any other failure ends it with Kafka's exception. While partitions move, two may witness the
 * same one and their checkpoints overlap: each is true by itself. For one thread.
 */
final class LogWatch implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> log;
  private final NewestCheckpoint newest;
  private final Checkpoints checkpoints;
  private final WitnessSettings settings;
  private final WitnessMeters meters;
  private final Clock clock;
  private final Map<TopicPartition, PartitionWitness> witnesses = new HashMap<>();

  LogWatch(
      Consumer<byte[], byte[]> log,
      NewestCheckpoint newest,
      Checkpoints checkpoints,
      WitnessSettings settings,
      WitnessMeters meters,
      Clock clock) {
    this.log = log;
    this.newest = newest;
    this.checkpoints = checkpoints;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /** Reads and publishes until it is told to stop, or woken up, and then publishes what is left. */
  void follow(BooleanSupplier wanted) {
    log.subscribe(List.of(Topic.SCORE_EVENTS.text()), this);
    try {
      while (wanted.getAsBoolean()) {
        log.poll(POLL).forEach(this::take);
        witnesses.values().forEach(this::publishIfDue);
        meters.lag.set(witnesses.keySet().stream().mapToLong(this::uncovered).sum());
      }
    } catch (WakeupException e) { // it is to stop
      LOG.debug("woken up", e);
    }
    onPartitionsRevoked(List.copyOf(witnesses.keySet()));
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    partitions.forEach(this::open);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      PartitionWitness witness = witnesses.remove(partition);
      if (witness != null && witness.uncovered() > 0) {
        publish(witness);
      }
    }
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    partitions.forEach(witnesses::remove);
  }

  private void open(TopicPartition partition) {
    int number = partition.partition();
    PartitionWitness witness = new PartitionWitness(number, newest.of(number).orElse(null));
    long begin = log.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long end = log.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    Damage damage = witness.extent(begin, end);
    log.seek(partition, damage == null ? witness.start() : end);
    witnesses.put(partition, witness);
    giveUp(partition, damage);
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    PartitionWitness witness = witnesses.get(partition);
    if (witness == null) {
      return; // damaged before this record
    }
    Instant now = clock.instant();
    giveUp(
        partition,
        witness.take(record.offset(), record.timestamp(), record.key(), record.value(), now));
    publishIfDue(witness);
  }

  private void giveUp(TopicPartition partition, @Nullable Damage damage) {
    if (damage == null) {
      return;
    }
    LOG.error(
        "{} partition {} is damaged at offset {}: {}; it gets no more checkpoints",
        partition.topic(),
        damage.partition(),
        damage.offset(),
        damage.what());
    meters.damages.increment();
    witnesses.remove(partition);
    log.pause(List.of(partition));
  }

  private void publishIfDue(PartitionWitness witness) {
    if (witness.isDue(settings.records(), settings.interval(), clock.instant())) {
      publish(witness);
    }
  }

  private void publish(PartitionWitness witness) {
    checkpoints.publish(witness.seal(), clock.instant());
    meters.checkpoints.increment();
  }

  private long uncovered(TopicPartition partition) {
    PartitionWitness witness = witnesses.get(partition);
    return log.currentLag(partition).orElse(0) + (witness == null ? 0 : witness.uncovered());
  }
}
