/** Rebuilds: how far a projection has come, when it may be seen, and whether two are equal. */
@NullMarked
package io.scoreboard.projector.rebuild;

import org.jspecify.annotations.NullMarked;
