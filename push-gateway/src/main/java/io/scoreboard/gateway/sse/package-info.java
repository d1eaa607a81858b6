/** Viewers over server-sent events (WHATWG HTML, section 9.2). */
@NullMarked
package io.scoreboard.gateway.sse;

import org.jspecify.annotations.NullMarked;
