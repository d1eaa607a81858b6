/** What was tried and how it ended: a log line, a counter and a record for each. */
@NullMarked
package io.scoreboard.command.attempts;

import org.jspecify.annotations.NullMarked;
