package io.scoreboard.gateway.websocket;

import io.scoreboard.auth.Identity;
import io.scoreboard.gateway.admission.Admission;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * {@code GET /ws/scoreboard}: the opening handshake. What is refused, is refused in HTTP with a
 * problem: 401 before it comes here, 403 a foreign page, 429 and 503 too many or a closed lobby.
 */
@RestController
final class HandshakeController {

  private final HandshakeHandler handshakes;
  private final ScoreboardSocket socket;
  private final OriginPolicy origins;
  private final Admission admission;

  HandshakeController(
      HandshakeHandler handshakes,
      ScoreboardSocket socket,
      OriginPolicy origins,
      Admission admission) {
    this.handshakes = handshakes;
    this.socket = socket;
    this.origins = origins;
    this.admission = admission;
  }

  /** Opens the connection, which then outlives the request. */
  @GetMapping(WebSocketConfiguration.PATH)
  void handshake(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Identity identity) {
    requireKnownOrigin(request);
    UpgradeRequest.require(request);
    admission.enter(identity);
    try (var answer = new ServletServerHttpResponse(response)) {
      handshakes.doHandshake(
          new ServletServerHttpRequest(request),
          answer,
          socket,
          ScoreboardSocket.attributes(identity));
    }
  }

  private void requireKnownOrigin(HttpServletRequest request) {
    String scheme = request.getScheme();
    @Nullable String host = request.getHeader("Host");
    boolean known =
        Collections.list(request.getHeaders("Origin")).stream()
            .allMatch(origin -> origins.allows(origin, scheme, host));
    if (!known) {
      throw new ProblemException(ProblemType.FORBIDDEN, "pages of this origin may not connect");
    }
  }
}
