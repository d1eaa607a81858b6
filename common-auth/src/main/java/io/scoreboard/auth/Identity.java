package io.scoreboard.auth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as an accepted token says.
 *
 * @param subject the claim {@code sub}
 * @param name the claim {@code name}, if there is one
 * @param expiresAt when the token ends, leeway not included
 */
public record Identity(String subject, @Nullable String name, Set<Role> roles, Instant expiresAt) {

  /** Keeps an unchangeable copy of the roles. */
  public Identity {
    roles = Set.copyOf(roles);
  }

  /** Whether the bearer has the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
