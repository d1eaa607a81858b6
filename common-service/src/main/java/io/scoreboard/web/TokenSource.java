package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** A place in a request where a bearer token may be. */
@FunctionalInterface
public interface TokenSource {

  /** Every token found there, as sent; a request with more than one in all is refused. */
  List<String> tokens(HttpServletRequest request);

  /** The header {@code Authorization: Bearer <token>} (RFC 6750, section 2.1). */
  static TokenSource authorizationHeader() {
    return request ->
        Collections.list(request.getHeaders("Authorization")).stream()
            .filter(value -> value.regionMatches(true, 0, "Bearer", 0, 6))
            .filter(value -> value.length() == 6 || value.charAt(6) == ' ')
            .map(value -> value.substring(6).trim())
            .toList();
  }
}
