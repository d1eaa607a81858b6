package io.scoreboard.web.token;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which tokens are accepted: exactly one of secret and jwks is set.
 *
 * @param secret for HS256, at least 32 bytes
 * @param jwks file or http(s) URL of the public keys, for RS256, ES256 and Ed25519
 * @param issuer what the claim {@code iss} must be
 */
@Validated
@ConfigurationProperties("scoreboard.jwt")
public record JwtSettings(
    @Nullable String secret,
    @Nullable String jwks,
    @DefaultValue("scoreboard") @NotBlank String issuer) {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "JwtSettings[jwks=%s, issuer=%s]".formatted(jwks, issuer);
  }
}
