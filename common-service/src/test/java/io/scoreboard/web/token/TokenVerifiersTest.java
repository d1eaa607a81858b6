package io.scoreboard.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.auth.InvalidTokenException;
import io.scoreboard.auth.TokenVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVerifiersTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final KeyPair keys = Jwks.CRV.Ed25519.keyPair().build();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  @TempDir private Path directory;

  @Test
  void acceptsTokensOfTheConfiguredIssuer() throws IOException {
    TokenVerifier verifier = verifier(publish());

    assertThat(verifier.verify(token("the-issuer")).subject()).isEqualTo("alice");
    assertThatThrownBy(() -> verifier.verify(token("scoreboard")))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void countsReadsOfTheKeySet() throws IOException {
    Path file = publish();
    TokenVerifier verifier = verifier(file);
    Files.delete(file);
    now.set(NOW.plusSeconds(1000));

    assertThat(verifier.verify(token("the-issuer")).subject()).isEqualTo("alice");

    assertThat(reads("ok")).isEqualTo(1);
    assertThat(reads("failed")).isEqualTo(1);
  }

  @Test
  void keepsTheSecretOutOfLogs() {
    assertThat(new JwtSettings("0123456789", null, "i")).asString().doesNotContain("0123456789");
  }

  private double reads(String outcome) {
    return meters.get("scoreboard.jwks.reads").tag("outcome", outcome).counter().count();
  }

  private TokenVerifier verifier(Path file) {
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    return TokenVerifiers.of(new JwtSettings(" ", file.toString(), "the-issuer"), clock, meters);
  }

  private Path publish() throws IOException {
    String jwk = Jwks.json(Jwks.builder().octetKey(keys.getPublic()).id("k").build());
    return Files.writeString(directory.resolve("jwks.json"), "{\"keys\":[%s]}".formatted(jwk));
  }

  private String token(String issuer) {
    return Jwts.builder()
        .header()
        .keyId("k")
        .and()
        .issuer(issuer)
        .audience()
        .add("scoreboard")
        .and()
        .subject("alice")
        .claim("roles", List.of("viewer"))
        .expiration(Date.from(NOW.plusSeconds(3600)))
        .signWith(keys.getPrivate())
        .compact();
  }
}
