package io.scoreboard.command.ratelimit;

import io.scoreboard.auth.Identity;
import io.scoreboard.command.ratelimit.Allowance.Exhausted;
import io.scoreboard.command.ratelimit.Allowance.Granted;
import io.scoreboard.command.ratelimit.Allowance.Unlimited;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a request pass or ends it with 429; either way the response says what is left. */
public final class RateLimitGate {

  private final RateLimiter limiter;

  RateLimitGate(RateLimiter limiter) {
    this.limiter = limiter;
  }

  /** Takes one token of the identity's subject. */
  public void pass(Identity who, HttpServletResponse response) {
    Allowance allowance = limiter.take(who);
    switch (allowance) {
      case Unlimited _, Granted _ -> allowance.headers().forEach(response::setHeader);
      case Exhausted exhausted ->
          throw new ProblemException(
              ProblemType.TOO_MANY_REQUESTS,
              "wait as Retry-After says, then send the same action again",
              exhausted.headers());
    }
  }
}
