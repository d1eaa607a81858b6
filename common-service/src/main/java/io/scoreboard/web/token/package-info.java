/** The token verifier that the settings ask for. */
@NullMarked
package io.scoreboard.web.token;

import org.jspecify.annotations.NullMarked;
