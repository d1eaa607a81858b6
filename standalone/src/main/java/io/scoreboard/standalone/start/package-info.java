/** Everything in one process: from the first check to the last close. */
@NullMarked
package io.scoreboard.standalone.start;

import org.jspecify.annotations.NullMarked;
