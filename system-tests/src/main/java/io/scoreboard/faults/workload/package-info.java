/** What clients do and what viewers see while something breaks, all of it written down. */
@NullMarked
package io.scoreboard.faults.workload;

import org.jspecify.annotations.NullMarked;
