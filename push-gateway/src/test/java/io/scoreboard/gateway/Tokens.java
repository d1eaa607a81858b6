package io.scoreboard.gateway;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Tokens as an issuer would sign them. */
public final class Tokens {

  static final String SECRET = UUID.randomUUID().toString();
  static final String ISSUER = "scoreboard-test";

  private Tokens() {}

  /** Of someone who may watch for an hour. */
  public static String viewer() {
    return viewer("viewer", Duration.ofHours(1));
  }

  /** Of someone who may watch for that long. */
  public static String viewer(String subject, Duration ttl) {
    return Jwts.builder()
        .issuer(ISSUER)
        .audience()
        .add("scoreboard")
        .and()
        .subject(subject)
        .claim("roles", List.of("viewer"))
        .expiration(Date.from(Instant.now().plus(ttl)))
        .signWith(Keys.hmacShaKeyFor(SECRET.getBytes(StandardCharsets.UTF_8)))
        .compact();
  }
}
