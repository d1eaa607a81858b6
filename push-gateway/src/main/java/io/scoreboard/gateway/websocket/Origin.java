package io.scoreboard.gateway.websocket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a page comes from (RFC 6454): scheme, host and port, in lower case, the scheme's own port
 * filled in.
 */
record Origin(String scheme, String host, int port) {

  /** Of a serialized origin, such as {@code https://game.example}; empty if it is not one. */
  static Optional<Origin> parse(String text) {
    try {
      URI uri = new URI(text);
      boolean bare =
          uri.getRawPath() != null
              && uri.getRawPath().isEmpty()
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null;
      return bare && uri.getScheme() != null && uri.getHost() != null
          ? of(uri.getScheme(), uri.getHost(), uri.getPort())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Origin> of(String scheme, String host, int port) {
    String name = scheme.toLowerCase(Locale.ROOT);
    int actual =
        switch (name) {
          case "http" -> port < 0 ? 80 : port;
          case "https" -> port < 0 ? 443 : port;
          default -> -1;
        };
    return actual < 0
        ? Optional.empty()
        : Optional.of(new Origin(name, host.toLowerCase(Locale.ROOT), actual));
  }
}
