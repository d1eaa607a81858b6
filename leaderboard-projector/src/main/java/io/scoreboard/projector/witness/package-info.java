/** Bears witness to the log: reads all of it and publishes what it was, as checkpoints. */
@NullMarked
package io.scoreboard.projector.witness;

import org.jspecify.annotations.NullMarked;
