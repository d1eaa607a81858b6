package io.scoreboard.gateway.sse;

import io.scoreboard.auth.Identity;
import io.scoreboard.gateway.admission.Admission;
import io.scoreboard.gateway.connection.Viewer;
import io.scoreboard.gateway.fanout.Audience;
import io.scoreboard.gateway.lobby.Lobby;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/score/stream}: server-sent events. Whatever {@code Last-Event-ID} says, the first
 * event is the whole top ten. 429 and 503 when there are too many, or the lobby is closed.
 */
@RestController
final class StreamController {

  private final Admission admission;
  private final Lobby lobby;
  private final Audience audience;

  StreamController(Admission admission, Lobby lobby, Audience audience) {
    this.admission = admission;
    this.lobby = lobby;
    this.audience = audience;
  }

  /** Opens the stream, which then outlives the thread of the request. */
  @GetMapping(path = SseConfiguration.PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void stream(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Identity identity) {
    if (!request.getMethod().equals("GET")) {
      throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "use GET");
    }
    admission.enter(identity);
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONNECTION, "close"); // cutting it can hit no later request
    response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back
    open(request, identity);
  }

  private void open(HttpServletRequest request, Identity identity) {
    AsyncContext async = request.startAsync();
    async.setTimeout(0);
    EndPoint endPoint =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    EventStream stream = new EventStream(async, endPoint::close);
    Optional<Viewer> viewer = lobby.enter(identity, audience, stream);
    if (viewer.isEmpty()) {
      async.complete();
    }
    viewer.ifPresent(
        admitted -> Thread.ofVirtual().name("gateway-stream").start(() -> stream.run(admitted)));
  }
}
