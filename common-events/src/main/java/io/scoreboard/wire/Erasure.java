package io.scoreboard.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How topics that hold names of people are kept, so that a name is gone from all of them within a
 * bound after it was forgotten. Kafka closes a segment, and can only then clean it, when a record
 * comes after the segment's time is over (KIP-354); so each quiet partition has to get a tombstone
 * under {@link #SWEEP_KEY} now and then, at least every {@link #sweep}.
 *
 * @param within after which name and e-mail are gone; at least {@value #LEAST_SECONDS} s
 */
public record Erasure(Duration within) {

  /** What is used unless something else is said. */
  public static final Erasure USUAL = new Erasure(Duration.ofDays(8));

  /** The key of tombstones that say nothing about anybody; no user and no partition has it. */
  public static final String SWEEP_KEY = "~";

  /** The shortest bound, in seconds. */
  public static final int LEAST_SECONDS = 10;

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  /** Checks that the bound is not too short. */
  public Erasure {
    if (within.toSeconds() < LEAST_SECONDS) {
      throw new IllegalArgumentException("nothing is forgotten within " + within);
    }
  }

  /** How often each partition has to get a tombstone: an eighth of the bound. */
  public Duration sweep() {
    return within.dividedBy(8);
  }

  /** Of a topic that keeps the newest of each key; cleaned after half of the bound. */
  public Map<String, String> compacted() {
    Map<String, String> settings = common();
    settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    settings.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "0");
    settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(within.dividedBy(2)));
    settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis(within.dividedBy(2)));
    return settings;
  }

  /** The same, but all of it is kept for a quarter of the bound. */
  Map<String, String> compactedLate() {
    Map<String, String> settings = compacted();
    settings.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(within.dividedBy(4)));
    return settings;
  }

  /** Of a topic that is kept for a time: seven eighths of the bound, in segments of a sixteenth. */
  Map<String, String> kept() {
    Map<String, String> settings = common();
    settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    settings.put(TopicConfig.RETENTION_MS_CONFIG, millis(within.multipliedBy(7).dividedBy(8)));
    settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis(within.dividedBy(16)));
    settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    return settings;
  }

  private Map<String, String> common() {
    Duration delay = within.dividedBy(16);
    Map<String, String> settings = new HashMap<>();
    settings.put(
        TopicConfig.FILE_DELETE_DELAY_MS_CONFIG,
        millis(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY));
    return settings;
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
