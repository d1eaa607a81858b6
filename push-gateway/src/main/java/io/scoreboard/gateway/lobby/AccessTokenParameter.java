package io.scoreboard.gateway.lobby;

import io.scoreboard.web.TokenSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The query parameter {@code access_token} (RFC 6750, section 2.3), for what browsers cannot send a
 * header with: WebSocket and EventSource.
 */
public final class AccessTokenParameter implements TokenSource {

  @Override
  public List<String> tokens(HttpServletRequest request) {
    String[] values = request.getParameterValues("access_token");
    return values == null ? List.of() : List.of(values);
  }
}
