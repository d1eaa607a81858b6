package io.scoreboard.web;

import java.util.Map;

/** Ends a request with a problem (RFC 9457); thrown by handlers, written by the problem advice. */
public final class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final transient Map<String, String> headers;

  /**
   * With a detail in words fit for the caller.
   *
   * @param headers response headers to send along, such as {@code Retry-After}
   */
  public ProblemException(ProblemType type, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.type = type;
    this.headers = Map.copyOf(headers);
  }

  /** Without extra headers. */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  /** What kind of problem. */
  public ProblemType type() {
    return type;
  }

  /** Response headers to send along. */
  public Map<String, String> headers() {
    return headers;
  }
}
