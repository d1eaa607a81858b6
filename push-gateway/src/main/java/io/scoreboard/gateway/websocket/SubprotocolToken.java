package io.scoreboard.gateway.websocket;

import io.scoreboard.web.TokenSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A token offered as the subprotocol {@code scoreboard.token.<jwt>} beside {@code scoreboard.v1}:
 * the one header that a browser's WebSocket can set.
 */
final class SubprotocolToken implements TokenSource {

  private static final String PREFIX = "scoreboard.token.";

  @Override
  public List<String> tokens(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Sec-WebSocket-Protocol")).stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::trim)
        .filter(offer -> offer.startsWith(PREFIX))
        .map(offer -> offer.substring(PREFIX.length()))
        .toList();
  }
}
