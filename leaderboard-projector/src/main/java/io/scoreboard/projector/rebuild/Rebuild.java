package io.scoreboard.projector.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.StreamsProperties;
import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.wire.TopicLayout;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the next epoch of a projection from the first event on, beside the old one and unseen, and
 * compares the two. The old one is brought up to date first, with everything it owes to others, so
 * that a difference is one. Neither may be running elsewhere. What Kafka refuses ends in a {@link
 * org.apache.kafka.common.KafkaException}; without {@link #deleteOld} nothing of the old is lost.
 */
public final class Rebuild implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private final StreamsSettings oldSettings;
  private final StreamsSettings newSettings;
  private final Admin admin;
  private final ProjectionRun old;
  private final ProjectionRun rebuilt;
  private final Positions oldPositions;
  private final Positions positions;

  /**
   * Clears away what earlier attempts left, of this epoch and of any before the old one, and makes
   * the topic of facts.
   *
   * @param client how to reach Kafka
   * @param settings of the old epoch
   */
  public Rebuild(
      Map<String, Object> client,
      StreamsSettings settings,
      TopicLayout topics,
      MeterRegistry meters) {
    this.oldSettings = settings;
    this.newSettings = settings.withEpoch(settings.epoch() + 1);
    this.admin = Admin.create(client);
    clearAway();
    topics.ensure(client, newSettings.projection());
    int partitions = topics.partitions();
    this.oldPositions = new Positions(admin, oldSettings.projection(), partitions);
    this.positions = new Positions(admin, newSettings.projection(), partitions);
    this.old =
        new ProjectionRun(
            new StreamsProperties(oldSettings, client, meters, OutputGate.opened()), topics);
    this.rebuilt =
        new ProjectionRun(
            new StreamsProperties(newSettings, client, meters, OutputGate.closed()).inBulk(),
            topics);
  }

  /**
   * Nobody folds these epochs further, so names would stay in them that are forgotten since. What
   * is left of one before the old one is in nobody's way and is tried again by the next rebuild.
   */
  private void clearAway() {
    for (int epoch = 0; epoch < oldSettings.epoch(); epoch++) {
      try {
        delete(oldSettings.withEpoch(epoch));
      } catch (KafkaException e) {
        LOG.warn("what is left of epoch {} cannot be deleted, with the names it holds", epoch, e);
      }
    }
    delete(newSettings);
  }

  private void delete(StreamsSettings settings) {
    new Remains(settings.projection(), settings.stateDir()).delete(admin);
  }

  /** The epoch that is built. */
  public int epoch() {
    return newSettings.epoch();
  }

  /** Starts the old projection; the rest of the log is for {@link Stage} to wait for. */
  public Stage startOld() {
    old.start();
    return new Stage(oldPositions);
  }

  /** Starts the new one. */
  public Stage startNew() {
    rebuilt.start();
    return new Stage(positions);
  }

  /** Compares the two, once both have caught up. */
  public Comparison compare() {
    try (Rows before = old.rows();
        Rows after = rebuilt.rows()) {
      return Comparison.of(before, after);
    }
  }

  /** Ends both and deletes the old one, which nobody will look at again. */
  public void deleteOld() {
    stop();
    delete(oldSettings);
  }

  /** Ends both and deletes the new one. */
  public void deleteNew() {
    stop();
    delete(newSettings);
  }

  private void stop() {
    rebuilt.close();
    old.close();
  }

  @Override
  public void close() {
    stop();
    admin.close();
  }
}
