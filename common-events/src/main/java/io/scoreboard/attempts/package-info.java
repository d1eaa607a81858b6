/** What was tried on the command API, what of it was unusual, and how both are shown. */
@NullMarked
package io.scoreboard.attempts;

import org.jspecify.annotations.NullMarked;
