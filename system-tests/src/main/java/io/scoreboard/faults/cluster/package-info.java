/** A whole Scoreboard in processes of its own, each of which can be killed, paused and cut off. */
@NullMarked
package io.scoreboard.faults.cluster;

import org.jspecify.annotations.NullMarked;
