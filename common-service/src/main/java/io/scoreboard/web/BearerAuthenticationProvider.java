package io.scoreboard.web;

import io.scoreboard.auth.InvalidTokenException;
import io.scoreboard.auth.TokenVerifier;
import io.scoreboard.web.BearerRefusedException.Code;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Turns tokens into identities; one that is not accepted is refused with the verifier's reason. */
record BearerAuthenticationProvider(TokenVerifier verifier) implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication authentication) {
    BearerToken bearer = (BearerToken) authentication;
    try {
      return new BearerAuthentication(verifier.verify(bearer.getCredentials()));
    } catch (InvalidTokenException e) {
      throw new BearerRefusedException(Code.INVALID_TOKEN, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return BearerToken.class.equals(authentication);
  }
}
