package io.scoreboard.web;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The headers that every response carries, whoever writes it; the page puts a policy of its own in
 * the place of the one that allows nothing.
 */
final class ResponseHeaders {

  private static final String NOTHING =
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", NOTHING,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final String ONE_YEAR = "max-age=31536000";

  private ResponseHeaders() {}

  /**
   * Sets them.
   *
   * @param encrypted whether the request came over TLS: only then browsers take the promise to come
   *     that way for a year (RFC 6797)
   */
  static void set(boolean encrypted, BiConsumer<String, String> response) {
    ALWAYS.forEach(response);
    if (encrypted) {
      response.accept(TRANSPORT, ONE_YEAR);
    }
  }
}
