package io.scoreboard.web;

import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The bearer of an accepted token, with an authority {@code ROLE_<label>} for each role. */
public final class BearerAuthentication extends AbstractAuthenticationToken {

  private final transient Identity identity;

  /** Of that identity, authenticated. */
  public BearerAuthentication(Identity identity) {
    super(authorities(identity));
    this.identity = identity;
    setAuthenticated(true);
  }

  @Override
  public Identity getPrincipal() {
    return identity;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null; // the token is not kept
  }

  @Override
  public String getName() {
    return identity.subject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BearerAuthentication that && identity.equals(that.identity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(identity);
  }

  private static Collection<GrantedAuthority> authorities(Identity identity) {
    return identity.roles().stream()
        .map(Role::label)
        .map(label -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + label))
        .toList();
  }
}
