/** Viewers by the thousand on raw sockets: who counts frames, who reads them, who stalls. */
@NullMarked
package io.scoreboard.bench.viewers;

import org.jspecify.annotations.NullMarked;
