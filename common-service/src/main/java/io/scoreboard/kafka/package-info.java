/** How a service reaches Kafka: address, encryption, credentials. */
@NullMarked
package io.scoreboard.kafka;

import org.jspecify.annotations.NullMarked;
