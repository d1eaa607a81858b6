package io.scoreboard.auth;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.IncorrectClaimException;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.LocatorAdapter;
import io.jsonwebtoken.MissingClaimException;
import io.jsonwebtoken.PrematureJwtException;
import io.jsonwebtoken.security.SignatureException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Accepts JWTs (RFC 7519) signed by a known key and refuses everything else with an {@link
 * InvalidTokenException} whose words hold nothing of the token. Required: {@code iss} as
 * configured, {@code aud} with {@code scoreboard}, {@code sub}, {@code exp} and {@code roles}; the
 * clock may be {@link #LEEWAY} off for {@code exp}, {@code nbf} and {@code iat}. The key fixes the
 * algorithm; a token that says where its key is found, or that it is no access token, is refused
 * (RFC 8725).
 */
public final class JwtTokenVerifier implements TokenVerifier {

  /** Who tokens must be for. */
  public static final String AUDIENCE = "scoreboard";

  /** How far another clock may be off, the end included. */
  public static final Duration LEEWAY = Duration.ofMinutes(1);

  private static final int MAX_CHARACTERS = 8 * 1024;

  /**
   * Three parts in base64url (RFC 7515, section 7.1); the parser would take {@code +/=} as well.
   */
  private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.([\\w-]+)");

  private static final String NOT_ACCEPTED = "the token is not an accepted signed JWT";

  private final JwtParser parser;
  private final ClaimsReader claims;

  private JwtTokenVerifier(KeySource keys, String issuer, Clock clock) {
    this.claims = new ClaimsReader(clock);
    this.parser =
        Jwts.parser()
            .keyLocator(new PinnedKeys(keys))
            .requireIssuer(issuer)
            .requireAudience(AUDIENCE)
            .clockSkewSeconds(LEEWAY.toSeconds())
            .clock(() -> Date.from(clock.instant()))
            .build();
  }

  /**
   * With one shared secret: HS256 and nothing else.
   *
   * @param secret used as its UTF-8 bytes
   * @throws InvalidSettingException naming SCOREBOARD_JWT_SECRET if it is shorter than 32 bytes or
   *     a sample
   */
  public static JwtTokenVerifier withSecret(String secret, String issuer, Clock clock) {
    byte[] bytes = Secrets.bytes(secret, "SCOREBOARD_JWT_SECRET");
    VerificationKey key = new VerificationKey(new SecretKeySpec(bytes, "HmacSHA256"), "HS256");
    return new JwtTokenVerifier(_ -> Optional.of(key), issuer, clock);
  }

  /**
   * With the public keys of a JWKS (RFC 7517), picked by {@code kid}: RS256, ES256, Ed25519.
   *
   * @param location a file or an http(s) URL
   * @throws InvalidSettingException naming SCOREBOARD_JWT_JWKS if it cannot be read or has no
   *     usable key
   */
  public static JwtTokenVerifier withKeySet(
      String location, String issuer, Clock clock, KeySetListener listener) {
    KeySource keys = new JwksKeys(new JwksLocation(location), clock, listener);
    return new JwtTokenVerifier(keys, issuer, clock);
  }

  @Override
  public Identity verify(String token) {
    if (token.length() > MAX_CHARACTERS) {
      throw new InvalidTokenException("the token is too long");
    }
    requireOneSpelling(token);
    return claims.identity(parse(token));
  }

  /** No other characters, and no idle bits at the end of the signature: one token, one text. */
  private static void requireOneSpelling(String token) {
    Matcher parts = COMPACT.matcher(token);
    if (!parts.matches() || !isCanonical(parts.group(1))) {
      throw new InvalidTokenException(NOT_ACCEPTED);
    }
  }

  private static boolean isCanonical(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Claims parse(String token) {
    try {
      return parser.parseSignedClaims(token).getPayload();
    } catch (ExpiredJwtException e) {
      throw new InvalidTokenException("the token has expired");
    } catch (PrematureJwtException e) {
      throw new InvalidTokenException("the token is not valid yet");
    } catch (SignatureException e) {
      throw new InvalidTokenException("the signature of the token is not valid");
    } catch (MissingClaimException | IncorrectClaimException e) {
      throw new InvalidTokenException("the token was not issued for this service");
    } catch (JwtException | IllegalArgumentException e) {
      throw new InvalidTokenException(NOT_ACCEPTED);
    }
  }

  private static final class PinnedKeys extends LocatorAdapter<Key> {

    /** Headers by which a token would bring or point to its own key, or asks for extras. */
    private static final List<String> REFUSED =
        List.of("jku", "jwk", "x5u", "x5c", "crit", "zip", "b64", "cty");

    /** What access tokens call themselves (RFC 7519, RFC 9068); others serve another purpose. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final KeySource keys;

    PinnedKeys(KeySource keys) {
      this.keys = keys;
    }

    @Override
    protected Key locate(JwsHeader header) {
      if (REFUSED.stream().anyMatch(header::containsKey)) {
        throw new InvalidTokenException("the token has a header that is not accepted");
      }
      if (header.getType() != null && !TYPES.contains(header.getType().toLowerCase(Locale.ROOT))) {
        throw new InvalidTokenException("the token is of another type");
      }
      VerificationKey found =
          keys.find(header.getKeyId())
              .orElseThrow(() -> new InvalidTokenException("the key of the token is not known"));
      if (!found.algorithm().equals(header.getAlgorithm())) {
        throw new InvalidTokenException("the algorithm of the token is not the one of its key");
      }
      return found.key();
    }
  }
}
