/** From changes to everyone: conflated by one ticker, encoded once, offered to all. */
@NullMarked
package io.scoreboard.gateway.fanout;

import org.jspecify.annotations.NullMarked;
