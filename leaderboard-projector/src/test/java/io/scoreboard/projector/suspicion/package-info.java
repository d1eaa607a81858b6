/** Tests of the watching of attempts. */
@NullMarked
package io.scoreboard.projector.suspicion;

import org.jspecify.annotations.NullMarked;
