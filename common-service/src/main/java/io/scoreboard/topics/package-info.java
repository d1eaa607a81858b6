/** The topics, made and checked before a service starts to use them. */
@NullMarked
package io.scoreboard.topics;

import org.jspecify.annotations.NullMarked;
