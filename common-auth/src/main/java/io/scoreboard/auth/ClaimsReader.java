package io.scoreboard.auth;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.RequiredTypeException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an identity from the claims of a token whose signature is good; a claim that is missing or
 * of another type is an {@link InvalidTokenException}.
 */
record ClaimsReader(Clock clock) {

  /** A subject must be able to own a score, so it looks like a user id. */
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

  Identity identity(Claims claims) {
    try {
      refuseFuture(claims.getIssuedAt());
      return new Identity(
          subject(claims.getSubject()),
          claims.get("name", String.class),
          roles(claims.get("roles")),
          expiry(claims.getExpiration()));
    } catch (RequiredTypeException e) {
      throw new InvalidTokenException("a claim of the token has the wrong type");
    }
  }

  private void refuseFuture(@Nullable Date issuedAt) {
    Instant latest = clock.instant().plus(JwtTokenVerifier.LEEWAY);
    if (issuedAt != null && issuedAt.toInstant().isAfter(latest)) {
      throw new InvalidTokenException("the token was issued in the future");
    }
  }

  private static String subject(@Nullable String subject) {
    if (subject == null || !SUBJECT.matcher(subject).matches()) {
      throw new InvalidTokenException("the claim sub is missing or is not a user id");
    }
    return subject;
  }

  private static Instant expiry(@Nullable Date expiration) {
    if (expiration == null) {
      throw new InvalidTokenException("the claim exp is missing");
    }
    return expiration.toInstant();
  }

  private static Set<Role> roles(@Nullable Object claim) {
    if (!(claim instanceof List<?> names)) {
      throw new InvalidTokenException("the claim roles is missing or is not an array");
    }
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (Object name : names) {
      if (!(name instanceof String label)) {
        throw new InvalidTokenException("the claim roles is not an array of strings");
      }
      Optional<Role> role = Role.of(label); // other systems' roles may be in the same token
      role.ifPresent(roles::add);
    }
    return roles;
  }
}
