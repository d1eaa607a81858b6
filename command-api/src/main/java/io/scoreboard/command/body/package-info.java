/** What the fields of a request body may hold. */
@NullMarked
package io.scoreboard.command.body;

import org.jspecify.annotations.NullMarked;
