package io.scoreboard.gateway.websocket;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which pages may open a WebSocket besides the gateway's own.
 *
 * @param allowedOrigins such as {@code https://game.example} or {@code http://localhost:3000}
 */
@Validated
@ConfigurationProperties("scoreboard")
public record OriginSettings(@DefaultValue @NotNull List<String> allowedOrigins) {}
