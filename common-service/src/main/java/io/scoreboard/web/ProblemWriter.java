package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems (RFC 9457) where no handler can throw a {@link ProblemException}: in filters. A
 * response that is already on its way is left as it is.
 */
public final class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /**
   * Replaces the response's body by the problem.
   *
   * @param detail in words fit for the caller
   * @param headers to send along, such as {@code Retry-After}
   * @throws IOException if the client is gone
   */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      ProblemType type,
      String detail,
      Map<String, String> headers)
      throws IOException {
    TraceContext trace = TraceContext.of(request);
    write(request, response, Problem.of(type, detail, request.getRequestURI(), trace), headers);
  }

  /** For a status of the framework or the container, which need not have a type of its own. */
  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String detail,
      Map<String, String> headers)
      throws IOException {
    String path = request.getRequestURI();
    write(request, response, Problem.of(status, detail, path, TraceContext.of(request)), headers);
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      Problem problem,
      Map<String, String> headers)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    RefusalLog.record(request, problem);
    byte[] body = json.writeValueAsBytes(problem);
    response.resetBuffer();
    response.setStatus(problem.status());
    headers.forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
