/** Tokens and action signatures made by hand, for trying things out. */
@NullMarked
package io.scoreboard.standalone.token;

import org.jspecify.annotations.NullMarked;
