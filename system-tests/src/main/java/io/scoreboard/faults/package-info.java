/** Breaks a running cluster on purpose and proves that nothing was lost. */
@NullMarked
package io.scoreboard.faults;

import org.jspecify.annotations.NullMarked;
