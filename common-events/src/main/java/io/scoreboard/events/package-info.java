/** What happened to scores: the events in the log, which is the only truth of the system. */
@NullMarked
package io.scoreboard.events;

import org.jspecify.annotations.NullMarked;
