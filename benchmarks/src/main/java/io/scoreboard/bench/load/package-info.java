/** The load generator: actions, when they are sent, what came of them, and the floors below. */
@NullMarked
package io.scoreboard.bench.load;

import org.jspecify.annotations.NullMarked;
