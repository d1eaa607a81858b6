/** What was tried and how it ended: a log line, a counter and an eye on repeated refusals. */
@NullMarked
package io.scoreboard.command.attempts;

import org.jspecify.annotations.NullMarked;
