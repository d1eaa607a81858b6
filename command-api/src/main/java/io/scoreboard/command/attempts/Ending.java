package io.scoreboard.command.attempts;

import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * How an attempt ended.
 *
 * @param reason the slug of the problem; {@code none} if there was none
 */
record Ending(Verdict verdict, int status, String reason) {

  /** The bounded set of endings. */
  enum Verdict {
    /** Below 400. */
    ACCEPTED,
    /** 4xx: the sender has to change something. */
    REFUSED,
    /** 5xx: the service could not. */
    FAILED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** From the response's status and, where a handler threw one, the problem. */
  static Ending of(HttpServletRequest request, int status) {
    Verdict verdict =
        status < 400 ? Verdict.ACCEPTED : status < 500 ? Verdict.REFUSED : Verdict.FAILED;
    return new Ending(
        verdict, status, verdict == Verdict.ACCEPTED ? "none" : slug(request, status));
  }

  private static String slug(HttpServletRequest request, int status) {
    @Nullable Object thrown = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
    return thrown instanceof ProblemException problem
        ? problem.type().slug()
        : Arrays.stream(ProblemType.values())
            .filter(type -> type.status() == status)
            .map(ProblemType::slug)
            .findFirst()
            .orElse("other");
  }
}
