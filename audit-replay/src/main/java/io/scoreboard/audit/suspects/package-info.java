/** What the projector found unusual, read from Kafka. */
@NullMarked
package io.scoreboard.audit.suspects;

import org.jspecify.annotations.NullMarked;
