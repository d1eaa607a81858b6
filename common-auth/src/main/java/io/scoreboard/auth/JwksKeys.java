package io.scoreboard.auth;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.PrivateJwk;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys of a JWKS (RFC 7517) and reads them again when a token names an unknown one or
 * they are {@link #MAX_AGE} old, at most once in {@link #PAUSE}; when that fails the last good keys
 * stay in use and the listener is told. At start-up a failure is an {@link InvalidSettingException}
 * that names SCOREBOARD_JWT_JWKS.
 */
final class JwksKeys implements KeySource {

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration MAX_AGE = Duration.ofMinutes(15);

  private final JwksLocation location;
  private final Clock clock;
  private final KeySetListener listener;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile KeySet current;
  private volatile Instant attemptedAt;

  private record KeySet(Map<String, VerificationKey> keys, Instant readAt) {}

  JwksKeys(JwksLocation location, Clock clock, KeySetListener listener) {
    this.location = location;
    this.clock = clock;
    this.listener = listener;
    this.attemptedAt = clock.instant();
    try {
      this.current = load(attemptedAt);
    } catch (IOException e) {
      throw new InvalidSettingException(
          "SCOREBOARD_JWT_JWKS cannot be used: %s (%s)".formatted(e.getMessage(), location.text()),
          e);
    }
    listener.read(current.keys().size());
  }

  @Override
  public Optional<VerificationKey> find(@Nullable String keyId) {
    if (keyId == null) {
      return Optional.empty();
    }
    KeySet known = current;
    if (!known.keys().containsKey(keyId) || isOlder(known.readAt(), MAX_AGE)) {
      refresh();
    }
    return Optional.ofNullable(current.keys().get(keyId));
  }

  private void refresh() {
    if (!isOlder(attemptedAt, PAUSE) && !refreshing.isLocked()) {
      return;
    }
    refreshing.lock(); // those who come meanwhile wait for the new keys, at most as long as a read
    try {
      if (isOlder(attemptedAt, PAUSE)) {
        attemptedAt = clock.instant();
        current = load(attemptedAt);
        listener.read(current.keys().size());
      }
    } catch (IOException e) {
      listener.failed(String.valueOf(e.getMessage()));
    } finally {
      refreshing.unlock();
    }
  }

  private boolean isOlder(Instant time, Duration age) {
    return time.plus(age).isBefore(clock.instant());
  }

  private KeySet load(Instant now) throws IOException {
    Map<String, VerificationKey> keys = new HashMap<>();
    for (Jwk<?> jwk : parse(location.read())) {
      if (jwk instanceof PrivateJwk) {
        throw new IOException("it holds a private key: publish the public part only");
      }
      Optional<VerificationKey> key = VerificationKey.of(jwk);
      if (key.isPresent() && jwk.getId() != null && keys.put(jwk.getId(), key.get()) != null) {
        throw new IOException("two keys have the same kid");
      }
    }
    if (keys.isEmpty()) {
      throw new IOException("it has no RS256, ES256 or Ed25519 key with a kid");
    }
    return new KeySet(Map.copyOf(keys), now);
  }

  private static Iterable<Jwk<?>> parse(String json) throws IOException {
    try {
      return Jwks.setParser().build().parse(json);
    } catch (JwtException | IllegalArgumentException e) {
      throw new IOException("it is not a JWKS", e);
    }
  }
}
