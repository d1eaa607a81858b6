package io.scoreboard.command.attempts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How attempts get to Kafka.
 *
 * @param queue how many may wait; more are dropped
 */
@Validated
@ConfigurationProperties("scoreboard.attempts")
record AttemptSettings(@DefaultValue("10000") @Min(1) @Max(1_000_000) int queue) {}
