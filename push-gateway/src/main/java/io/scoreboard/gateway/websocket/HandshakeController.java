package io.scoreboard.gateway.websocket;

import io.scoreboard.auth.Identity;
import io.scoreboard.gateway.lobby.Lobby;
import io.scoreboard.gateway.lobby.Refusal;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * {@code GET /ws/scoreboard}: the opening handshake. What is refused, is refused in HTTP with a
 * problem: 401 before it comes here, 403 a foreign page, 429 and 503 a full or closed lobby.
 */
@RestController
final class HandshakeController {

  private final HandshakeHandler handshakes;
  private final ScoreboardSocket socket;
  private final OriginPolicy origins;
  private final Lobby lobby;

  HandshakeController(
      HandshakeHandler handshakes, ScoreboardSocket socket, OriginPolicy origins, Lobby lobby) {
    this.handshakes = handshakes;
    this.socket = socket;
    this.origins = origins;
    this.lobby = lobby;
  }

  /** Opens the connection, which then outlives the request. */
  @GetMapping(WebSocketConfiguration.PATH)
  void handshake(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Identity identity) {
    requireKnownOrigin(request);
    UpgradeRequest.require(request);
    lobby
        .refusal(identity.subject())
        .map(Refusal::toProblem)
        .ifPresent(HandshakeController::refuse);
    try (var answer = new ServletServerHttpResponse(response)) {
      handshakes.doHandshake(
          new ServletServerHttpRequest(request),
          answer,
          socket,
          ScoreboardSocket.attributes(identity));
    }
  }

  private void requireKnownOrigin(HttpServletRequest request) {
    if (!origins.allows(
        request.getHeader("Origin"), request.getScheme(), request.getHeader("Host"))) {
      refuse(new ProblemException(ProblemType.FORBIDDEN, "pages of this origin may not connect"));
    }
  }

  private static void refuse(ProblemException problem) {
    throw problem;
  }
}
