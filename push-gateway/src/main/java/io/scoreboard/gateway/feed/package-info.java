/** From Kafka to the boards. */
@NullMarked
package io.scoreboard.gateway.feed;

import org.jspecify.annotations.NullMarked;
