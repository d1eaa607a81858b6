/** Stage 3: the partitions' tens become one. */
@NullMarked
package io.scoreboard.projector.leaderboard;

import org.jspecify.annotations.NullMarked;
