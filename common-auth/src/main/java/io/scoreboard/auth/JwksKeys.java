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
 * Keeps the keys of a JWKS (RFC 7517); when reading them again fails, the last good ones stay in
 * use and the listener is told. They are read again when they are {@link #MAX_AGE} old, so that a
 * retired key is out of use soon, and when a token names an unknown one, for that reason at most
 * once in {@link #PAUSE}. At start-up a failure is an {@link InvalidSettingException} that names
 * SCOREBOARD_JWT_JWKS.
 */
final class JwksKeys implements KeySource {

  /** With the half minute for which services remember a token, less than a minute in all. */
  private static final Duration MAX_AGE = Duration.ofSeconds(15);

  /** Longer than a read may take: whoever finds keys that old waits for newer ones. */
  private static final Duration TOO_OLD = MAX_AGE.plusSeconds(5);

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration JUST_NOW = Duration.ofSeconds(1);

  private final JwksLocation location;
  private final Clock clock;
  private final KeySetListener listener;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile KeySet current;
  private volatile Instant attemptedAt;
  private volatile Instant searchedAt = Instant.EPOCH;

  private record KeySet(Map<String, VerificationKey> keys) {}

  JwksKeys(JwksLocation location, Clock clock, KeySetListener listener) {
    this.location = location;
    this.clock = clock;
    this.listener = listener;
    this.attemptedAt = clock.instant();
    try {
      this.current = load();
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
    if (isOlder(attemptedAt, MAX_AGE)) {
      renew();
    }
    if (!current.keys().containsKey(keyId)) {
      search(keyId);
    }
    return Optional.ofNullable(current.keys().get(keyId));
  }

  /** Whoever comes meanwhile goes on with the keys there are, if these are not too old. */
  private void renew() {
    if (!refreshing.tryLock()) {
      if (!isOlder(attemptedAt, TOO_OLD)) {
        return;
      }
      refreshing.lock();
    }
    try {
      if (isOlder(attemptedAt, MAX_AGE)) {
        read();
      }
    } finally {
      refreshing.unlock();
    }
  }

  /** Whoever comes meanwhile waits for the new keys, at most as long as a read. */
  private void search(String keyId) {
    if (!isOlder(searchedAt, PAUSE) && !refreshing.isLocked()) {
      return;
    }
    refreshing.lock();
    try {
      boolean stillUnknown = !current.keys().containsKey(keyId);
      if (stillUnknown && isOlder(searchedAt, PAUSE) && isOlder(attemptedAt, JUST_NOW)) {
        searchedAt = clock.instant();
        read();
      }
    } finally {
      refreshing.unlock();
    }
  }

  private void read() {
    try {
      current = load();
      listener.read(current.keys().size());
    } catch (IOException e) {
      listener.failed(String.valueOf(e.getMessage()));
    }
    attemptedAt = clock.instant();
  }

  private boolean isOlder(Instant time, Duration age) {
    return time.plus(age).isBefore(clock.instant());
  }

  private KeySet load() throws IOException {
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
    return new KeySet(Map.copyOf(keys));
  }

  private static Iterable<Jwk<?>> parse(String json) throws IOException {
    try {
      return Jwks.setParser().build().parse(json);
    } catch (JwtException | IllegalArgumentException e) {
      throw new IOException("it is not a JWKS", e);
    }
  }
}
