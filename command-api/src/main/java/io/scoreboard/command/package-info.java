/**
 * The service that takes commands: HTTP to command to event to log, and the wait for the answer.
 */
@NullMarked
package io.scoreboard.command;

import org.jspecify.annotations.NullMarked;
