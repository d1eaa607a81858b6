/** The systems that are measured: how they are started and stopped, and what they cost. */
@NullMarked
package io.scoreboard.bench.system;

import org.jspecify.annotations.NullMarked;
