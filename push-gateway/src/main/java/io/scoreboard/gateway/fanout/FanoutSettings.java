package io.scoreboard.gateway.fanout;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often viewers are told.
 *
 * @param tick the longest a change waits for others to share a push with; with few viewers, whom it
 *     is cheap to tell, it waits less
 */
@Validated
@ConfigurationProperties("scoreboard.gateway")
public record FanoutSettings(
    @DefaultValue("20ms") @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 10)
        Duration tick) {}
