/** Attempts in, unusual activity out: refusals by sender, actions and points by user. */
@NullMarked
package io.scoreboard.projector.suspicion;

import org.jspecify.annotations.NullMarked;
