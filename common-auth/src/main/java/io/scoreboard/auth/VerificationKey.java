package io.scoreboard.auth;

import io.jsonwebtoken.security.EcPublicJwk;
import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.OctetPublicJwk;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.security.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key with the one algorithm it may be used with, so that a token cannot choose another (RFC
 * 8725, section 3.1).
 *
 * @param algorithm as in the token's header {@code alg}
 */
record VerificationKey(Key key, String algorithm) {

  private static final int MIN_RSA_BITS = 2048;

  /** The public signing key of a JWK: RS256, ES256 or Ed25519; empty for any other. */
  static Optional<VerificationKey> of(Jwk<?> jwk) {
    return pinned(jwk)
        .filter(_ -> matches(jwk.get("use"), "sig"))
        .filter(algorithm -> matches(jwk.getAlgorithm(), algorithm))
        .map(algorithm -> new VerificationKey(jwk.toKey(), algorithm));
  }

  private static Optional<String> pinned(Jwk<?> jwk) {
    return switch (jwk) {
      case RsaPublicJwk rsa when rsa.toKey().getModulus().bitLength() >= MIN_RSA_BITS ->
          Optional.of("RS256");
      case EcPublicJwk _ when "P-256".equals(jwk.get("crv")) -> Optional.of("ES256");
      case OctetPublicJwk<?> _ when "Ed25519".equals(jwk.get("crv")) -> Optional.of("EdDSA");
      case Jwk<?> _ -> Optional.empty();
    };
  }

  private static boolean matches(@Nullable Object value, String expected) {
    return value == null || value.equals(expected);
  }
}
