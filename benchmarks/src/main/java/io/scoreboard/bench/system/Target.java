package io.scoreboard.bench.system;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/**
 * Where a system answers, and the secret to make tokens for it.
 *
 * @param bootstrapServers of the Kafka beneath it; empty if there is none
 */
public record Target(URI url, String issuer, String secret, String bootstrapServers) {

  /**
   * Reads secret and Kafka address of {@code ./scoreboard start} from its data directory.
   *
   * @throws IOException if it was never started there
   */
  public static Target of(URI url, Path dataDir) throws IOException {
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

  /** The address of its port. */
  public InetSocketAddress address() {
    return new InetSocketAddress(url.getHost(), url.getPort());
  }

  /** A token for six hours. */
  public String token(String role, String subject) {
    return Jwts.builder()
        .issuer(issuer)
        .audience()
        .add("scoreboard")
        .and()
        .subject(subject)
        .claim("roles", List.of(role))
        .expiration(Date.from(Instant.now().plusSeconds(6 * 3600)))
        .signWith(Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
        .compact();
  }
}
