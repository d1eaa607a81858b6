package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers what Spring Security's firewall refuses: 405 for odd methods, 400 for odd paths. */
record RejectedRequests(ProblemWriter problems) implements RequestRejectedHandler {

  private static final Set<String> METHODS =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private static final String ALLOW = String.join(", ", METHODS.stream().sorted().toList());

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
      throws IOException {
    if (METHODS.contains(request.getMethod())) {
      problems.write(
          request,
          response,
          ProblemType.INVALID_REQUEST,
          "the path or a header has characters that are not accepted",
          Map.of());
    } else {
      problems.write(
          request,
          response,
          ProblemType.METHOD_NOT_ALLOWED,
          "the method is not supported",
          Map.of(HttpHeaders.ALLOW, ALLOW, HttpHeaders.CONNECTION, "close"));
    }
  }
}
