/** One viewer's connection: what is still to be sent, what is being sent, and when it ends. */
@NullMarked
package io.scoreboard.gateway.connection;

import org.jspecify.annotations.NullMarked;
