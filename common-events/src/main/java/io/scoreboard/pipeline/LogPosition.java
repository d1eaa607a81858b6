package io.scoreboard.pipeline;

/** A place in the {@code score-events} log. */
public record LogPosition(int partition, long offset) {}
