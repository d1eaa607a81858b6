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
 * A line for every read, stream and handshake that is refused because of who asks or how often
 * (ASVS 16.3); commands have lines of their own, refused or not. Never the query, in which a token
 * may be.
 */
final class RefusalLog {

  private static final Logger LOG = LoggerFactory.getLogger("scoreboard.refusals");
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

  private RefusalLog() {}

  /** Writes the line, if the problem is such a refusal. */
  static void record(HttpServletRequest request, Problem problem) {
    if (READS.contains(request.getMethod()) && REFUSALS.contains(problem.status())) {
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
