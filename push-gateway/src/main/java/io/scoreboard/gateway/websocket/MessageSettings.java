package io.scoreboard.gateway.websocket;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one viewer may say on a WebSocket: frames, so that pings, pongs and the pieces of a
 * message count as well.
 *
 * @param burst frames at once
 * @param perSecond frames it gets back each second
 */
@Validated
@ConfigurationProperties("scoreboard.gateway.messages")
record MessageSettings(
    @DefaultValue("20") @Min(1) @Max(1_000_000) long burst,
    @DefaultValue("10") @Min(1) @Max(1_000_000) long perSecond) {

  /** A full allowance for one connection. */
  Bucket allowance() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
        .build();
  }
}
