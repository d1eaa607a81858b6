/** What the commands of the command line have in common. */
@NullMarked
package io.scoreboard.standalone.cli;

import org.jspecify.annotations.NullMarked;
