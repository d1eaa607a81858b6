package io.scoreboard.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter but for the one that measures: whatever escapes from the others becomes a
 * problem. Gives each request its trace, in an attribute and in every log line written meanwhile,
 * and each response its headers.
 */
final class EdgeFilter extends OncePerRequestFilter {

  private final Failures failures;
  private final RandomGenerator random;

  EdgeFilter(Failures failures, RandomGenerator random) {
    this.failures = failures;
    this.random = random;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    TraceContext trace = TraceContext.attach(request, random);
    ResponseHeaders.set(request.isSecure(), response::setHeader);
    try (var _ = MDC.putCloseable("traceId", trace.traceId())) {
      proceed(request, response, chain);
    }
  }

  private void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e; // too late for a problem: the container cuts the connection
      }
      failures.write(request, response, e);
    }
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false; // the second half of a request belongs to the same trace
  }
}
