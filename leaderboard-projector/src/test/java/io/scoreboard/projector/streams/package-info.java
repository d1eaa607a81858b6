@NullMarked
package io.scoreboard.projector.streams;

import org.jspecify.annotations.NullMarked;
