package io.scoreboard.gateway.websocket;

import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks what a client must send to open a WebSocket (RFC 6455, section 4.2.1). */
final class UpgradeRequest {

  private static final String VERSION = "Sec-WebSocket-Version";
  private static final int KEY_BYTES = 16;

  private UpgradeRequest() {}

  /** Refuses with a problem what is not an opening handshake. */
  static void require(HttpServletRequest request) {
    require(request.getMethod().equals("GET"), ProblemType.METHOD_NOT_ALLOWED, "use GET");
    require(
        request.getProtocol().equals("HTTP/1.1")
            && lists(request, "Upgrade", "websocket")
            && lists(request, "Connection", "upgrade"),
        ProblemType.INVALID_REQUEST,
        "this path speaks WebSocket: Upgrade: websocket");
    require(
        Objects.equals(request.getHeader(VERSION), "13"),
        ProblemType.INVALID_REQUEST,
        VERSION + " must be 13");
    require(
        isKey(request.getHeader("Sec-WebSocket-Key")),
        ProblemType.INVALID_REQUEST,
        "Sec-WebSocket-Key must be 16 bytes in Base64");
  }

  private static void require(boolean holds, ProblemType problem, String detail) {
    if (!holds) {
      throw new ProblemException(problem, detail, Map.of(VERSION, "13"));
    }
  }

  private static boolean lists(HttpServletRequest request, String header, String token) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .anyMatch(item -> item.trim().toLowerCase(Locale.ROOT).equals(token));
  }

  private static boolean isKey(@Nullable String key) {
    try {
      return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
