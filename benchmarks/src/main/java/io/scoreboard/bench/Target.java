package io.scoreboard.bench;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/**
 * A running Scoreboard and the secret to make tokens for it.
 *
 * @param url where it is
 * @param bootstrapServers of the Kafka beneath it
 */
record Target(URI url, String issuer, String secret, String bootstrapServers) {

  /** Reads secret and Kafka address of {@code ./scoreboard start} from its data directory. */
  static Target of(URI url, Path dataDir) throws IOException {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(dataDir.resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    String kafka = Files.readString(dataDir.resolve("kafka.address")).strip();
    return new Target(
        url,
        secrets.getProperty("scoreboard.jwt.issuer"),
        secrets.getProperty("scoreboard.jwt.secret"),
        kafka);
  }

  String token(String role) {
    return Jwts.builder()
        .issuer(issuer)
        .audience()
        .add("scoreboard")
        .and()
        .subject("bench")
        .claim("roles", List.of(role))
        .expiration(Date.from(Instant.now().plusSeconds(3600)))
        .signWith(Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
        .compact();
  }
}
