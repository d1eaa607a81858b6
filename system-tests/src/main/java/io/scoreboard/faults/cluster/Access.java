package io.scoreboard.faults.cluster;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as the holder of the cluster's secret makes them, good for a day. */
public final class Access {

  private static final String SECRET = UUID.randomUUID().toString();
  private static final String ISSUER = "scoreboard";

  private Access() {}

  /** A token with all roles the workload needs. */
  public static String token() {
    return Jwts.builder()
        .issuer(ISSUER)
        .audience()
        .add("scoreboard")
        .and()
        .subject("faults")
        .claim("roles", List.of("backend", "admin", "viewer", "auditor"))
        .expiration(Date.from(Instant.now().plusSeconds(86_400)))
        .signWith(Keys.hmacShaKeyFor(SECRET.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
        .compact();
  }

  static Map<String, String> settings() {
    return Map.of(
        "SCOREBOARD_JWT_SECRET", SECRET,
        "SCOREBOARD_JWT_ISSUER", ISSUER,
        "SCOREBOARD_SIGNATURE_KEYS", UUID.randomUUID().toString());
  }
}
