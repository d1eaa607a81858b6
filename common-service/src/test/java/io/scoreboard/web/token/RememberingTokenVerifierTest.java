package io.scoreboard.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.auth.Identity;
import io.scoreboard.auth.InvalidTokenException;
import io.scoreboard.auth.Role;
import io.scoreboard.auth.TokenVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberingTokenVerifierTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final List<String> verified = new ArrayList<>();

  @Test
  void verifiesAnAcceptedTokenOnce() {
    TokenVerifier verifier = remembering(NOW.plusSeconds(3600));
    assertThat(verifier.verify("alice")).isEqualTo(verifier.verify("alice"));
    assertThat(verified).containsExactly("alice");
  }

  @Test
  void keepsTokensApart() {
    TokenVerifier verifier = remembering(NOW.plusSeconds(3600));
    assertThat(verifier.verify("alice").subject()).isEqualTo("alice");
    assertThat(verifier.verify("bob").subject()).isEqualTo("bob");
  }

  @Test
  void verifiesAgainAfterHalfAMinute() {
    TokenVerifier verifier = remembering(NOW.plusSeconds(3600));
    verifier.verify("alice");
    now.set(NOW.plus(RememberingTokenVerifier.LONGEST));
    verifier.verify("alice");
    assertThat(verified).hasSize(2);
  }

  @Test
  void forgetsATokenWhenItExpires() {
    TokenVerifier verifier = remembering(NOW.plusSeconds(5));
    verifier.verify("alice");
    now.set(NOW.plusSeconds(5));
    verifier.verify("alice");
    assertThat(verified).hasSize(2);
  }

  @Test
  void doesNotRememberATokenInItsLeeway() {
    TokenVerifier verifier = remembering(NOW.minusSeconds(5));
    verifier.verify("alice");
    verifier.verify("alice");
    assertThat(verified).hasSize(2);
  }

  @Test
  void looksAtARefusedTokenEachTime() {
    TokenVerifier verifier = remembering(NOW.plusSeconds(3600));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> verifier.verify("forged")).isInstanceOf(InvalidTokenException.class);
    }
    assertThat(verified).containsExactly("forged", "forged");
  }

  /** Around a verifier that takes the token for the subject and knows a forged one. */
  private TokenVerifier remembering(Instant expiresAt) {
    TokenVerifier verifier =
        token -> {
          verified.add(token);
          if (token.equals("forged")) {
            throw new InvalidTokenException("forged");
          }
          return new Identity(token, null, Set.of(Role.VIEWER), expiresAt);
        };
    return new RememberingTokenVerifier(
        verifier, now::get, () -> Duration.between(NOW, now.get()).toNanos());
  }
}
