/** Every way to be let in, and every way not to. */
@NullMarked
package io.scoreboard.auth;

import org.jspecify.annotations.NullMarked;
