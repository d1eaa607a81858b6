package io.scoreboard.topics;

import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.TopicLayout;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made.
 *
 * @param partitions of each partitioned topic; cannot be changed once they exist
 * @param replicas of every topic; -1 is the broker's default
 * @param forgetWithin after which name and e-mail of a forgotten person are gone from every topic
 */
@Validated
@ConfigurationProperties("scoreboard.topics")
public record TopicSettings(
    @DefaultValue("4") @Min(1) @Max(1000) int partitions,
    @DefaultValue("-1") @Min(-1) short replicas,
    @DefaultValue("8d") @NotNull Duration forgetWithin) {

  private static final int LONGEST_DAYS = 3650;

  @AssertTrue(message = "forget-within must be at least 10s and at most 3650d")
  boolean isForgetting() {
    return forgetWithin.toSeconds() >= Erasure.LEAST_SECONDS
        && forgetWithin.toDays() <= LONGEST_DAYS;
  }

  /** The topics made like that. */
  public TopicLayout layout() {
    return new TopicLayout(partitions, replicas, new Erasure(forgetWithin));
  }
}
