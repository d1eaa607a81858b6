@NullMarked
package io.scoreboard.projector.witness;

import org.jspecify.annotations.NullMarked;
