/** Stage 1: an action id counts once, ever. */
@NullMarked
package io.scoreboard.projector.deduplication;

import org.jspecify.annotations.NullMarked;
