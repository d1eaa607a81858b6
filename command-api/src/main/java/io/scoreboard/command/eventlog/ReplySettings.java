package io.scoreboard.command.eventlog;

import io.scoreboard.auth.InvalidSettingException;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this instance waits for answers.
 *
 * @param partition of {@code command-outcomes} to read; none is one by the hash of the instance id
 * @param instanceId tells instances apart; none is a new one at each start
 * @param usualWait how long a request waits for its answer unless it prefers otherwise
 * @param longestWait the most a request may ask for by {@code Prefer: wait}
 * @param maxWaiting how many requests may wait at once; more are appended and answered with 202
 */
@Validated
@ConfigurationProperties("scoreboard.replies")
record ReplySettings(
    @Nullable @Min(0) Integer partition,
    @Nullable String instanceId,
    @DefaultValue("2s") @NotNull Duration usualWait,
    @DefaultValue("10s") @NotNull Duration longestWait,
    @DefaultValue("10000") @Min(1) int maxWaiting) {

  @AssertTrue(message = "usual-wait must be positive and at most longest-wait")
  boolean isOrdered() {
    return usualWait.isPositive() && usualWait.compareTo(longestWait) <= 0;
  }

  /** The partition to read out of that many; an impossible setting is refused at start-up. */
  int partitionOf(int count, String otherwise) {
    if (partition == null) {
      return Math.floorMod(
          (instanceId == null || instanceId.isEmpty() ? otherwise : instanceId).hashCode(), count);
    }
    if (partition >= count) {
      throw new InvalidSettingException(
          "SCOREBOARD_REPLIES_PARTITION is %d, but command-outcomes has %d partitions"
              .formatted(partition, count));
    }
    return partition;
  }
}
