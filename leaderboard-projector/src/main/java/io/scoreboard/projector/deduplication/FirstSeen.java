package io.scoreboard.projector.deduplication;

import io.scoreboard.events.ScoreEvent;

/**
 * The first event of its key and where in its partition it stood. Written once: whoever reads the
 * log again writes the same bytes.
 */
public record FirstSeen(ScoreEvent event, long offset) {}
