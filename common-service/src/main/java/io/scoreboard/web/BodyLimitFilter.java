package io.scoreboard.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies longer than the limit with a 413 and the end of the connection: at once if the
 * length is declared, otherwise while the body is read. Compressed ones are refused with a 415, or
 * a 400 where it is the transfer that is said to be: nothing here would unpack them. A content type
 * with a quote that is never closed is a 415.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private static final Map<String, String> END = Map.of("Connection", "close");

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
    ProblemException objection = objection(request);
    if (objection != null) {
      failures.write(request, response, objection);
    } else {
      chain.doFilter(new LimitedRequest(request, limit), response);
    }
  }

  private @Nullable ProblemException objection(HttpServletRequest request) {
    if (request.getContentLengthLong() > limit.toBytes()) {
      return tooLarge(limit);
    }
    if (!is(request, "Content-Encoding", "identity")) {
      return new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "send the body without Content-Encoding", END);
    }
    if (hasOpenQuote(request.getContentType())) {
      return new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "the Content-Type has a quote that is not closed");
    }
    return is(request, "Transfer-Encoding", "chunked")
        ? null
        : new ProblemException(
            ProblemType.INVALID_REQUEST, "chunked is the only Transfer-Encoding here", END);
  }

  /** Spring 7.0.8 runs past the end of such a type, which would be a 500. */
  private static boolean hasOpenQuote(@Nullable String type) {
    return type != null && type.chars().filter(character -> character == '"').count() % 2 == 1;
  }

  /** Whether the header is missing, or has that value only. */
  private static boolean is(HttpServletRequest request, String header, String value) {
    return Collections.list(request.getHeaders(header)).stream()
        .allMatch(present -> present.trim().equalsIgnoreCase(value));
  }

  static ProblemException tooLarge(DataSize limit) {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE,
        "the body is longer than %d bytes".formatted(limit.toBytes()),
        END); // what is left of the body is not read
  }
}
