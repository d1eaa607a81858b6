@NullMarked
package io.scoreboard.kafka;

import org.jspecify.annotations.NullMarked;
