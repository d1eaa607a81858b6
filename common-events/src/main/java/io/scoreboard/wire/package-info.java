/** How facts travel: stable names, JSON, record headers, topics. */
@NullMarked
package io.scoreboard.wire;

import org.jspecify.annotations.NullMarked;
