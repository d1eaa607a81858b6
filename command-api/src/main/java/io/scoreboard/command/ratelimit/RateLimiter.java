package io.scoreboard.command.ratelimit;

import io.scoreboard.auth.Identity;

/** The port behind which requests are counted per subject. */
@FunctionalInterface
public interface RateLimiter {

  /** Takes one token from the bucket of the identity's subject, if there is one. */
  Allowance take(Identity who);
}
