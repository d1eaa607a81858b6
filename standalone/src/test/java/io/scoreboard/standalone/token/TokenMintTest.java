package io.scoreboard.standalone.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.auth.Identity;
import io.scoreboard.auth.InvalidTokenException;
import io.scoreboard.auth.JwtTokenVerifier;
import io.scoreboard.auth.Role;
import io.scoreboard.standalone.data.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenMintTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Secrets SECRETS =
      new Secrets(UUID.randomUUID().toString(), "here", List.of("key"));

  @Test
  void makesWhatTheServicesAccept() {
    String token = mint(List.of(Role.BACKEND, Role.ADMIN));
    assertThat(verifierAt(NOW).verify(token))
        .isEqualTo(
            new Identity(
                "game-server", "Games", Set.of(Role.BACKEND, Role.ADMIN), NOW.plusSeconds(3600)));
  }

  @Test
  void endsWhenItsTimeIsUp() {
    String token = mint(List.of(Role.VIEWER));
    assertThatThrownBy(() -> verifierAt(NOW.plus(Duration.ofMinutes(62))).verify(token))
        .isInstanceOf(InvalidTokenException.class)
        .hasMessageContaining("expired");
  }

  private static String mint(List<Role> roles) {
    return new TokenMint(SECRETS).mint("game-server", "Games", roles, NOW, Duration.ofHours(1));
  }

  private static JwtTokenVerifier verifierAt(Instant now) {
    return JwtTokenVerifier.withSecret(
        SECRETS.jwtSecret(), SECRETS.jwtIssuer(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
