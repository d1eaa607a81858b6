/** A real single-node Kafka inside this JVM. */
@NullMarked
package io.scoreboard.standalone.broker;

import org.jspecify.annotations.NullMarked;
