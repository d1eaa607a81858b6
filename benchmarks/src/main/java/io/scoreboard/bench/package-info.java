/** The command line of the benchmark suite. */
@NullMarked
package io.scoreboard.bench;

import org.jspecify.annotations.NullMarked;
