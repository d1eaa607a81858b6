/** Appends to the log and waits for what the projector says. */
@NullMarked
package io.scoreboard.command.eventlog;

import org.jspecify.annotations.NullMarked;
