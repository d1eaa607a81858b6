package io.scoreboard.web.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.TokenVerifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Remembers accepted tokens, by their SHA-256 and at most until they expire or {@link #LONGEST} has
 * passed, so that a retired key is out of use soon; a token that was refused is looked at each
 * time.
 */
final class RememberingTokenVerifier implements TokenVerifier {

  /** How long a token is taken at its word. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int MOST = 10_000;

  private final TokenVerifier verifier;
  private final Cache<ByteBuffer, Identity> accepted;

  RememberingTokenVerifier(TokenVerifier verifier, InstantSource clock, Ticker ticker) {
    this.verifier = verifier;
    this.accepted =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(ticker)
            .expireAfter(Expiry.<ByteBuffer, Identity>creating((_, who) -> patience(who, clock)))
            .build();
  }

  @Override
  public Identity verify(String token) {
    ByteBuffer digest = digest(token);
    Identity known = accepted.getIfPresent(digest);
    if (known != null) {
      return known;
    }
    Identity who = verifier.verify(token);
    accepted.put(digest, who);
    return who;
  }

  private static Duration patience(Identity who, InstantSource clock) {
    Duration left = Duration.between(clock.instant(), who.expiresAt());
    Duration patience = left.compareTo(LONGEST) < 0 ? left : LONGEST;
    return patience.isNegative() ? Duration.ZERO : patience;
  }

  private static ByteBuffer digest(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
