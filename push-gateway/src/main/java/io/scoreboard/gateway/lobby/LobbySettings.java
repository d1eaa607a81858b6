package io.scoreboard.gateway.lobby;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many may watch, and how they leave.
 *
 * @param maxConnections of everyone, over all kinds
 * @param maxConnectionsPerSubject of one token subject; a token may be shared by the viewers of one
 *     site, so this only keeps one of them from taking everything
 * @param drainWindow within which everyone is sent away, each at a random moment, when the instance
 *     stops
 */
@Validated
@ConfigurationProperties("scoreboard.gateway.lobby")
public record LobbySettings(
    @DefaultValue("10000") @Min(1) int maxConnections,
    @DefaultValue("2000") @Min(1) int maxConnectionsPerSubject,
    @DefaultValue("2s") @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 25)
        Duration drainWindow) {}
