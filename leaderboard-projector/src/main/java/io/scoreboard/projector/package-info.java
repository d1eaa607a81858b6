/** The projector: folds the log into standings and the board, and answers questions about them. */
@NullMarked
package io.scoreboard.projector;

import org.jspecify.annotations.NullMarked;
