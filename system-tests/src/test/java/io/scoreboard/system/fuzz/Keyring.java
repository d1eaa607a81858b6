package io.scoreboard.system.fuzz;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What whoever holds the secrets of a data directory can make with them. Safe for threads. */
final class Keyring {

  /** Longer than the longest run. */
  private static final Duration TOKEN_LIFE = Duration.ofDays(1);

  private final Properties secrets = new Properties();
  private final ActionSignature signer;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Keyring(Path dataDir) throws IOException {
    try (Reader reader = Files.newBufferedReader(dataDir.resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    signer =
        ActionSignature.withKeys(
            List.of(secrets.getProperty("scoreboard.signature.keys").split(",")));
  }

  /** A good token, always the same one for a subject and role. */
  String token(String subject, String role) {
    return tokens.computeIfAbsent(role + " " + subject, _ -> mint(subject, role));
  }

  /** A header that signs the action, now. */
  String signature(SignedAction action) {
    return "X-Action-Signature: " + signer.sign(action, Instant.now());
  }

  private String mint(String subject, String role) {
    byte[] secret = secrets.getProperty("scoreboard.jwt.secret").getBytes(StandardCharsets.UTF_8);
    return Jwts.builder()
        .issuer(secrets.getProperty("scoreboard.jwt.issuer"))
        .audience()
        .add("scoreboard")
        .and()
        .subject(subject)
        .claim("roles", List.of(role))
        .expiration(Date.from(Instant.now().plus(TOKEN_LIFE)))
        .signWith(Keys.hmacShaKeyFor(secret), Jwts.SIG.HS256)
        .compact();
  }
}
