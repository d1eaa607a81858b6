/** The board: who is on it, in which order, and how two versions of it compare. */
@NullMarked
package io.scoreboard.board;

import org.jspecify.annotations.NullMarked;
