package io.scoreboard.web.arrival;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient every HTTP edge is.
 *
 * @param within a request, head and body, must have come whole within this time; so must the first
 *     one on a new connection
 */
@Validated
@ConfigurationProperties("scoreboard.http.arrival")
record ArrivalSettings(
    @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration within) {}
