/**
 * The second fold: every user's score worked out from the log alone, by another way than the
 * projector's.
 */
@NullMarked
package io.scoreboard.audit.replay;

import org.jspecify.annotations.NullMarked;
