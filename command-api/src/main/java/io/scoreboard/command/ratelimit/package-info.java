/** How often one subject may send. */
@NullMarked
package io.scoreboard.command.ratelimit;

import org.jspecify.annotations.NullMarked;
