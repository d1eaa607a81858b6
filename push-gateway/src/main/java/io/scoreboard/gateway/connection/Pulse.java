package io.scoreboard.gateway.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * The signs of life of one kind of connection.
 *
 * @param every how often the gateway sends one
 * @param silentAfter when a peer that sends none is given up; empty if peers cannot send any
 */
public record Pulse(Duration every, Optional<Duration> silentAfter) {}
