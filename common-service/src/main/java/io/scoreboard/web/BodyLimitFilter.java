package io.scoreboard.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies longer than the limit with a 413 and the end of the connection: at once if the
 * length is declared, otherwise while the body is read.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final Failures failures;
  private final DataSize limit;

  BodyLimitFilter(Failures failures, DataSize limit) {
    this.failures = failures;
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      failures.write(request, response, tooLarge(limit));
    } else {
      chain.doFilter(new LimitedRequest(request, limit), response);
    }
  }

  static ProblemException tooLarge(DataSize limit) {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE,
        "the body is longer than %d bytes".formatted(limit.toBytes()),
        Map.of("Connection", "close")); // what is left of the body is not read
  }
}
