package io.scoreboard.gateway.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * On what terms one connection is kept.
 *
 * @param until when its token ends
 * @param pulse the signs of life of its kind
 * @param firstBeat after how long the gateway gives its first one, spread so that not all come at
 *     once
 * @param slowAfter how long one send may take
 * @param closeGrace how long an orderly end may take, or one after a failed send
 * @param traffic where it is counted
 */
public record Terms(
    Instant until,
    Pulse pulse,
    Duration firstBeat,
    Duration slowAfter,
    Duration closeGrace,
    Traffic traffic) {}
