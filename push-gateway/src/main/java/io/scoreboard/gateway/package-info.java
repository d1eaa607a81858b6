/** The push gateway: feed → boards → connections. */
@NullMarked
package io.scoreboard.gateway;

import org.jspecify.annotations.NullMarked;
