package io.scoreboard.auth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens and keys; the time is fixed. */
final class Fixtures {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String SECRET = UUID.randomUUID().toString();
  static final String ISSUER = "scoreboard";
  static final KeyPair RSA = Jwts.SIG.RS256.keyPair().build();
  static final KeyPair EC = Jwts.SIG.ES256.keyPair().build();
  static final KeyPair ED = Jwks.CRV.Ed25519.keyPair().build();

  private Fixtures() {}

  static JwtTokenVerifier verifier() {
    return JwtTokenVerifier.withSecret(SECRET, ISSUER, CLOCK);
  }

  /** A good payload, with members replaced or added; a member {@code "x":-} is left out. */
  static String claims(String... members) {
    List<String> good =
        List.of(
            "\"iss\":\"scoreboard\"",
            "\"aud\":\"scoreboard\"",
            "\"sub\":\"alice\"",
            "\"exp\":" + NOW.plusSeconds(3600).getEpochSecond(),
            "\"roles\":[\"player\"]");
    List<String> changed = List.of(members);
    List<String> names = changed.stream().map(Fixtures::name).toList();
    return Stream.concat(
            good.stream().filter(member -> !names.contains(name(member))),
            changed.stream().filter(member -> !member.endsWith(":-")))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String name(String member) {
    return member.substring(0, member.indexOf(':'));
  }

  /** Signs whatever text it is given. */
  static String hs256(String header, String payload) {
    return signed(header, payload, "HmacSHA256", SECRET.getBytes(StandardCharsets.UTF_8));
  }

  static String hs256(String payload) {
    return hs256("{\"alg\":\"HS256\"}", payload);
  }

  static String signed(String header, String payload, String algorithm, byte[] key) {
    String content = base64(header) + "." + base64(payload);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A good token of a key pair. */
  static String token(String kid, PrivateKey key) {
    return full().header().keyId(kid).and().signWith(key).compact();
  }

  static JwtBuilder full() {
    return Jwts.builder()
        .issuer(ISSUER)
        .audience()
        .add("scoreboard")
        .and()
        .subject("alice")
        .expiration(Date.from(NOW.plusSeconds(3600)))
        .claim("roles", List.of("backend"));
  }

  static String jwk(String kid, PublicKey key) {
    Jwk<?> jwk = Jwks.builder().key(key).id(kid).build();
    return Jwks.json((PublicJwk<?>) jwk);
  }

  static String jwks(String... keys) {
    return Arrays.stream(keys).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  /** Refused for that reason, in words that hold nothing of the token. */
  static void assertRefused(TokenVerifier verifier, String token, String reason) {
    assertThatThrownBy(() -> verifier.verify(token))
        .isInstanceOf(InvalidTokenException.class)
        .hasMessageContaining(reason)
        .hasNoCause()
        .message()
        .doesNotContain("alice", "mallory", "evil", "HS256", "eyJ");
  }
}
