package io.scoreboard.projector.verification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the projection is verified while it runs.
 *
 * @param enabled whether it is
 * @param firstAfter rest before the first run
 * @param interval rest between two runs
 * @param eventsPerSecond how fast the log is read, so that the pipeline does not feel it
 * @param patience how long the projector may be behind the log before a run counts as failed
 */
@Validated
@ConfigurationProperties("scoreboard.verification")
public record VerificationSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1m") Duration firstAfter,
    @DefaultValue("15m") Duration interval,
    @DefaultValue("20000") @Min(100) @Max(10_000_000) int eventsPerSecond,
    @DefaultValue("30s") Duration patience) {}
