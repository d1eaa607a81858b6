/** Whether the log is still what the checkpoints say it was. */
@NullMarked
package io.scoreboard.audit.evidence;

import org.jspecify.annotations.NullMarked;
