package io.scoreboard.gateway.connection;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things may take on one connection.
 *
 * @param slowAfter a send unfinished for longer ends the connection
 * @param ping between two pings of a WebSocket
 * @param silentAfter a WebSocket from which nothing, not even a pong, came for longer is gone
 * @param comment between two comment lines of a stream
 * @param closeGrace for the peer to take part in an orderly end; then the connection is cut
 */
@Validated
@ConfigurationProperties("scoreboard.gateway.connection")
public record ConnectionSettings(
    @DefaultValue("5s") @NotNull @DurationMin(millis = 100) Duration slowAfter,
    @DefaultValue("20s") @NotNull @DurationMin(millis = 100) Duration ping,
    @DefaultValue("60s") @NotNull @DurationMin(millis = 100) Duration silentAfter,
    @DefaultValue("15s") @NotNull @DurationMin(millis = 100) Duration comment,
    @DefaultValue("1s") @NotNull @DurationMin(millis = 0) Duration closeGrace) {}
