/** The life and death of the Streams applications, and what their topologies share. */
@NullMarked
package io.scoreboard.projector.streams;

import org.jspecify.annotations.NullMarked;
