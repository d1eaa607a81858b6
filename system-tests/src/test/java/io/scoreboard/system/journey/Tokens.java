package io.scoreboard.system.journey;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens and signatures as those who hold the keys make them. */
final class Tokens {

  private Tokens() {}

  static String mint(String issuer, String secret, String subject, String role) {
    return Jwts.builder()
        .issuer(issuer)
        .audience()
        .add("scoreboard")
        .and()
        .subject(subject)
        .claim("roles", List.of(role))
        .expiration(Date.from(Instant.now().plusSeconds(600)))
        .signWith(Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
        .compact();
  }

  static String sign(String key, String userId, long delta, String actionId) {
    return ActionSignature.withKeys(List.of(key))
        .sign(new SignedAction("increment", delta, userId, actionId), Instant.now());
  }
}
