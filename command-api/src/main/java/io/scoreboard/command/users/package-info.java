/** The names and addresses of people. */
@NullMarked
package io.scoreboard.command.users;

import org.jspecify.annotations.NullMarked;
