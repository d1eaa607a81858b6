package io.scoreboard.web.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.auth.InvalidSettingException;
import io.scoreboard.auth.JwtTokenVerifier;
import io.scoreboard.auth.TokenVerifier;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes the token verifier that the settings ask for; a wrong setting ends the start-up. */
final class TokenVerifiers {

  private TokenVerifiers() {}

  static TokenVerifier of(JwtSettings settings, Clock clock, MeterRegistry meters) {
    String secret = blankToNull(settings.secret());
    String jwks = blankToNull(settings.jwks());
    if (secret != null && jwks == null) {
      return JwtTokenVerifier.withSecret(secret, settings.issuer(), clock);
    }
    if (jwks != null && secret == null) {
      return JwtTokenVerifier.withKeySet(jwks, settings.issuer(), clock, new MeteredKeySet(meters));
    }
    throw new InvalidSettingException(
        "set one of SCOREBOARD_JWT_SECRET (at least 32 bytes) and SCOREBOARD_JWT_JWKS (a file or"
            + " URL), and not both");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
