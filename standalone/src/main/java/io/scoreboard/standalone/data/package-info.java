/** The directory that holds everything one standalone Scoreboard keeps. */
@NullMarked
package io.scoreboard.standalone.data;

import org.jspecify.annotations.NullMarked;
