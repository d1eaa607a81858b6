/** Fills the log itself, faster than any command could, for measurements of those who read it. */
@NullMarked
package io.scoreboard.bench.log;

import org.jspecify.annotations.NullMarked;
