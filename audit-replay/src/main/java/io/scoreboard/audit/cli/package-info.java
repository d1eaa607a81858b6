/** The commands under {@code ./scoreboard audit}. */
@NullMarked
package io.scoreboard.audit.cli;

import org.jspecify.annotations.NullMarked;
