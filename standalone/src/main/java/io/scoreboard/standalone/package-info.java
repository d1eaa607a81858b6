/** All of Scoreboard in one JVM on one port, and the command line around it. */
@NullMarked
package io.scoreboard.standalone;

import org.jspecify.annotations.NullMarked;
