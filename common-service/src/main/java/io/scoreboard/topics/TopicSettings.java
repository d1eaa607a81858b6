package io.scoreboard.topics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made.
 *
 * @param partitions of each partitioned topic; cannot be changed once they exist
 * @param replicas of every topic; -1 is the broker's default
 */
@Validated
@ConfigurationProperties("scoreboard.topics")
public record TopicSettings(
    @DefaultValue("4") @Min(1) @Max(1000) int partitions,
    @DefaultValue("-1") @Min(-1) short replicas) {}
