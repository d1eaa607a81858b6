/** A log in a file: written, and read as if it were the log. */
@NullMarked
package io.scoreboard.audit.export;

import org.jspecify.annotations.NullMarked;
