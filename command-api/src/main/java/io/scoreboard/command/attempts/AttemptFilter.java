package io.scoreboard.command.attempts;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.web.RefusalLog;
import io.scoreboard.web.TraceContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost filter on the paths of commands: records how each one ended, whoever ended it; reads
 * are not attempts.
 */
final class AttemptFilter extends OncePerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final AttemptLog log;
  private final AttemptFeed feed;
  private final Clock clock;

  AttemptFilter(AttemptLog log, AttemptFeed feed, Clock clock) {
    this.log = log;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READS.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RefusalLog.leaveToCaller(request);
    boolean ended = false;
    try {
      chain.doFilter(request, response);
      ended = true;
    } finally {
      // an exception that gets here becomes a 500 outside
      record(request, ended ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private void record(HttpServletRequest request, int status) {
    Attempt attempt = Attempt.of(request);
    Ending ending = Ending.of(request, status);
    String traceId = TraceContext.of(request).traceId();
    String what = what(request);
    log.record(attempt, what, ending, traceId);
    feed.offer(
        new CommandAttempt(
            attempt.subject(),
            request.getRemoteAddr(),
            what,
            attempt.userId(),
            attempt.actionId(),
            ending.verdict() == Ending.Verdict.ACCEPTED ? attempt.points() : null,
            ending.status(),
            ending.reason(),
            traceId,
            clock.instant()));
  }

  private static String what(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.startsWith("/api/users/")) {
      return switch (request.getMethod()) {
        case "PUT" -> "user-write";
        case "DELETE" -> "user-forget";
        default -> "other";
      };
    }
    boolean post = request.getMethod().equals("POST");
    return !post ? "other" : path.endsWith("/revocation") ? "revocation" : "score-update";
  }
}
