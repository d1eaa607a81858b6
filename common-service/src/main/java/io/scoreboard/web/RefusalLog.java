package io.scoreboard.web;

import io.scoreboard.attempts.Quoted;
import io.scoreboard.auth.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A line for every request that is refused because of who asks or how often (ASVS 16.3), unless it
 * has a line of its own, as commands have. Never the query, in which a token may be.
 */
public final class RefusalLog {

  private static final Logger LOG = LoggerFactory.getLogger("scoreboard.refusals");
  private static final String OWN_LINE = RefusalLog.class.getName() + ".own-line";
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

  private RefusalLog() {}

  /** Says that the caller writes a line for this request, whatever comes of it. */
  public static void leaveToCaller(HttpServletRequest request) {
    request.setAttribute(OWN_LINE, true);
  }

  /** Writes the line, if the problem is such a refusal. */
  static void record(HttpServletRequest request, Problem problem) {
    if (request.getAttribute(OWN_LINE) == null && REFUSALS.contains(problem.status())) {
      LOG.info(
          "refused who={} what={} from={} status={} reason={}",
          Quoted.of(subject()),
          Quoted.of(request.getRequestURI()),
          Quoted.of(request.getRemoteAddr()),
          problem.status(),
          problem.type());
    }
  }

  private static @Nullable String subject() {
    Authentication sender = SecurityContextHolder.getContext().getAuthentication();
    return sender != null && sender.getPrincipal() instanceof Identity who ? who.subject() : null;
  }
}
