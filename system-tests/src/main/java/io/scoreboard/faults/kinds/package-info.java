/** The faults, each with how it is done and how it is undone. */
@NullMarked
package io.scoreboard.faults.kinds;

import org.jspecify.annotations.NullMarked;
