package io.scoreboard.web;

import org.springframework.security.core.AuthenticationException;

/** The request brought a token that is not accepted, or more than one. */
final class BearerRefusedException extends AuthenticationException {

  /** The error codes of RFC 6750, section 3.1, that a missing scope cannot cause. */
  enum Code {
    INVALID_REQUEST("invalid_request", ProblemType.INVALID_REQUEST),
    INVALID_TOKEN("invalid_token", ProblemType.UNAUTHENTICATED);

    private final String code;
    private final ProblemType problem;

    Code(String code, ProblemType problem) {
      this.code = code;
      this.problem = problem;
    }

    /** The value of {@code WWW-Authenticate}. */
    String challenge() {
      return "Bearer error=\"%s\"".formatted(code);
    }

    ProblemType problem() {
      return problem;
    }
  }

  private final Code code;

  BearerRefusedException(Code code, String reason) {
    super(reason);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
