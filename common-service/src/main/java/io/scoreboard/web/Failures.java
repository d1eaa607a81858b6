package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Ends a request that failed: with the problem it asks for, with the container's 4xx, or, for a
 * bug, with a 500 that shows the trace id and one log line that shows the stack trace. A client
 * that is gone gets nothing.
 */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final ProblemWriter problems;

  Failures(ProblemWriter problems) {
    this.problems = problems;
  }

  void write(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    switch (failure) {
      case ProblemException expected ->
          problems.write(
              request,
              response,
              expected.type(),
              String.valueOf(expected.getMessage()),
              expected.headers());
      case HttpException refused when refused.getCode() < 500 ->
          problems.write(
              request, response, refused.getCode(), "the request is malformed", Map.of());
      case Exception gone when DisconnectedClientHelper.isClientDisconnectedException(gone) ->
          LOG.debug("the client of {} is gone", request.getRequestURI());
      case Exception bug -> {
        LOG.error("failed: {} {}", request.getMethod(), request.getRequestURI(), bug);
        problems.write(
            request,
            response,
            ProblemType.INTERNAL_ERROR,
            "report this with the trace id",
            Map.of());
      }
    }
  }
}
