/** The settings of tokens. */
@NullMarked
package io.scoreboard.web.token;

import org.jspecify.annotations.NullMarked;
