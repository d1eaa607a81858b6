/** Stage 2: every user's score, and the order of all of one partition. */
@NullMarked
package io.scoreboard.projector.standings;

import org.jspecify.annotations.NullMarked;
