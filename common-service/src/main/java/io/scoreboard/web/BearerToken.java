package io.scoreboard.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A token as sent, not yet checked. */
final class BearerToken extends AbstractAuthenticationToken {

  private final String token;

  BearerToken(String token) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.token = token;
  }

  @Override
  public String getCredentials() {
    return token;
  }

  @Override
  public String getPrincipal() {
    return "bearer";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BearerToken that && token.equals(that.token);
  }

  @Override
  public int hashCode() {
    return token.hashCode();
  }
}
