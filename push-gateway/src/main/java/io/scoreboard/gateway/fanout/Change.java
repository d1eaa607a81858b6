package io.scoreboard.gateway.fanout;

/**
 * Something new for viewers.
 *
 * @param content the newest state
 * @param recordedAt the time of its record in Kafka, in milliseconds since 1970
 */
public record Change<T>(T content, long recordedAt) {}
