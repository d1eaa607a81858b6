package io.scoreboard.gateway.fanout;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.TopTen;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What happened since the last tick: the newest of everything.
 *
 * @param topTen the newest top ten, or null if there is no newer one
 * @param scores at most one per user
 */
record Changes(@Nullable Change<TopTen> topTen, Collection<Change<ScoreUpdate>> scores) {}
