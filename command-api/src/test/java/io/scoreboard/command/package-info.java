/** Runs the command API against a real broker. */
@NullMarked
package io.scoreboard.command;

import org.jspecify.annotations.NullMarked;
