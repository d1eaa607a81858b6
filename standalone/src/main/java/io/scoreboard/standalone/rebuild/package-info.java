/** Builds a data directory's projection again from the log, and switches to it. */
@NullMarked
package io.scoreboard.standalone.rebuild;

import org.jspecify.annotations.NullMarked;
