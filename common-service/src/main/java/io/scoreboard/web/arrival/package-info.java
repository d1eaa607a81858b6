/** How long a request may take to come in: slow senders must not hold connections. */
@NullMarked
package io.scoreboard.web.arrival;

import org.jspecify.annotations.NullMarked;
