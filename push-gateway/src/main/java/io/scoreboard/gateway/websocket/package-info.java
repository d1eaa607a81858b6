/** Viewers over WebSocket (RFC 6455). */
@NullMarked
package io.scoreboard.gateway.websocket;

import org.jspecify.annotations.NullMarked;
