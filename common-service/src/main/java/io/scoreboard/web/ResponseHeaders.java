package io.scoreboard.web;

import java.util.Map;

/** The headers that every response carries, whoever writes it. */
final class ResponseHeaders {

  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY");

  private ResponseHeaders() {}
}
