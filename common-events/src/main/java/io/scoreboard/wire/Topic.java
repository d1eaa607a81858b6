package io.scoreboard.wire;

import static io.scoreboard.wire.Topic.Cleanup.KEPT_AFTER_APPEND;
import static io.scoreboard.wire.Topic.Cleanup.KEPT_FOR;
import static io.scoreboard.wire.Topic.Cleanup.NAMES_COMPACTED;
import static io.scoreboard.wire.Topic.Cleanup.NAMES_COMPACTED_LATE;
import static io.scoreboard.wire.Topic.Cleanup.NAMES_KEPT;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** Every topic of the system: its name, how it is split, how long it is kept. */
public enum Topic {
  /** The truth: {@code ScoreEvent} by action id, for ever. */
  SCORE_EVENTS("score-events", true, KEPT_FOR, Duration.ofMillis(-1)),
  /** {@code UserProfile} by user id; a tombstone forgets. */
  USERS("users", true, NAMES_COMPACTED, Duration.ZERO),
  /**
   * {@code ActionFact} by user id: from deduplication to standings. Its age is counted from the
   * append: a rebuild writes facts that are years old, and they must not be gone before they are
   * read.
   */
  COUNTED_ACTIONS("counted-actions", true, KEPT_AFTER_APPEND, Duration.ofDays(7)),
  /** {@code ScoreUpdate} by user id: the public integration stream. */
  SCORE_UPDATES("score-updates", true, NAMES_KEPT, Duration.ZERO),
  /** {@code Board} of one partition, by partition. */
  LEADERBOARD_CANDIDATES("leaderboard-candidates", false, NAMES_COMPACTED, Duration.ZERO),
  /** {@code Board} of all, under {@link #LEADERBOARD_KEY}. */
  LEADERBOARD("leaderboard", false, NAMES_COMPACTED_LATE, Duration.ZERO),
  /** {@code CommandOutcome} by action id, in the partition its instance reads. */
  COMMAND_OUTCOMES("command-outcomes", true, KEPT_FOR, Duration.ofHours(1)),
  /** {@code Checkpoint} by partition of the log, for ever: what the log was at that time. */
  CHECKPOINTS("checkpoints", false, KEPT_FOR, Duration.ofMillis(-1)),
  /** {@code CommandAttempt} by sender: whatever was tried on the command API. */
  SCORE_ATTEMPTS("score-attempts", true, KEPT_FOR, Duration.ofDays(7)),
  /** {@code SuspiciousActivity} by sender. */
  SUSPICIOUS_ACTIVITY("suspicious-activity", false, KEPT_FOR, Duration.ofDays(30)),
  /** Records of any stage that could not be read or cannot be, as they came. */
  DEAD_LETTERS("score-events-dead-letter", true, KEPT_FOR, Duration.ofDays(30));

  /** The only key in {@link #LEADERBOARD}. */
  public static final String LEADERBOARD_KEY = "global";

  private final String text;
  private final boolean partitioned;
  private final Cleanup cleanup;
  private final Duration age;

  Topic(String text, boolean partitioned, Cleanup cleanup, Duration age) {
    this.text = text;
    this.partitioned = partitioned;
    this.cleanup = cleanup;
    this.age = age;
  }

  /** The name in Kafka. */
  public String text() {
    return text;
  }

  /** Whether it is split into the configured number of partitions; else it has one. */
  public boolean partitioned() {
    return partitioned;
  }

  /** Whether its records carry names of people, so that {@link Erasure} says how it is kept. */
  public boolean holdsNames() {
    return switch (cleanup) {
      case NAMES_KEPT, NAMES_COMPACTED, NAMES_COMPACTED_LATE -> true;
      case KEPT_FOR, KEPT_AFTER_APPEND -> false;
    };
  }

  /** Its settings in Kafka, by Kafka's names. */
  public Map<String, String> settings(Erasure erasure) {
    return switch (cleanup) {
      case KEPT_FOR -> keptFor("CreateTime");
      case KEPT_AFTER_APPEND -> keptFor("LogAppendTime");
      case NAMES_KEPT -> erasure.kept();
      case NAMES_COMPACTED -> erasure.compacted();
      case NAMES_COMPACTED_LATE -> erasure.compactedLate();
    };
  }

  private Map<String, String> keptFor(String timestamps) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        Long.toString(age.toMillis()),
        TopicConfig.RETENTION_BYTES_CONFIG,
        "-1",
        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
        timestamps);
  }

  enum Cleanup {
    KEPT_FOR,
    KEPT_AFTER_APPEND,
    NAMES_KEPT,
    NAMES_COMPACTED,
    NAMES_COMPACTED_LATE
  }
}
