/** What must never happen, as pure functions of what was written down. */
@NullMarked
package io.scoreboard.faults.check;

import org.jspecify.annotations.NullMarked;
