/** The watch over the projection: a second fold, again and again, and the alert when they part. */
@NullMarked
package io.scoreboard.projector.verification;

import org.jspecify.annotations.NullMarked;
