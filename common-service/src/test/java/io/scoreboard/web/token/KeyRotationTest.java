package io.scoreboard.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.auth.InvalidTokenException;
import io.scoreboard.auth.TokenVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill of {@code docs/operations.md}, second by second, on a clock of its own. */
class KeyRotationTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration TOKENS_LIVE = Duration.ofSeconds(120);
  private static final int CLIENTS = 3;

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Key older = new Key("2026-01", Jwks.CRV.Ed25519.keyPair().build());
  private final Key newer = new Key("2026-02", Jwks.CRV.Ed25519.keyPair().build());
  private final List<String> tokens = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  @TempDir private Path directory;
  private TokenVerifier verifier;
  private Key signing = older;

  private record Key(String id, KeyPair pair) {

    String publicPart() {
      return Jwks.json(Jwks.builder().octetKey(pair.getPublic()).id(id).build());
    }
  }

  @BeforeEach
  void begin() {
    publish(older);
    verifier = verifier();
    IntStream.range(0, CLIENTS).mapToObj(this::token).forEach(tokens::add);
  }

  @Test
  @DisplayName("KEY-01 no request fails while keys rotate step by step")
  void noRequestFailsWhileKeysRotateStepByStep() {
    requestsFor(Duration.ofSeconds(30));
    publish(older, newer);
    requestsFor(Duration.ofSeconds(60));
    signing = newer;
    requestsFor(TOKENS_LIVE);
    publish(newer);
    requestsFor(TOKENS_LIVE);
    assertThat(refusals).isEmpty();
  }

  @Test
  @DisplayName("KEY-01 a key published this moment is good at once")
  void aKeyPublishedThisMomentIsGoodAtOnce() {
    requestsFor(Duration.ofSeconds(2));
    publish(older, newer);
    signing = newer;
    requestsFor(TOKENS_LIVE);
    assertThat(refusals).isEmpty();
  }

  @Test
  @DisplayName("KEY-01 a retired key is refused within a minute, whatever the traffic")
  void aRetiredKeyIsRefusedWithinAMinuteWhateverTheTraffic() {
    for (int phase = 0; phase < 60; phase += 7) {
      publish(older);
      pass(Duration.ofSeconds(120));
      requestsFor(Duration.ofSeconds(phase));
      publish(newer);
      String kept = token(0, older);
      assertThat(lastAccepted(kept)).as("phase %d", phase).isLessThan(60);
    }
  }

  @Test
  @DisplayName("KEY-01 a retired key is refused after a quiet hour")
  void aRetiredKeyIsRefusedAfterAQuietHour() {
    publish(newer);
    pass(Duration.ofHours(1));
    assertThat(isAccepted(token(0, older))).isFalse();
  }

  /**
   * The last second of the next two minutes in which a token that is sent each second was taken.
   */
  private int lastAccepted(String token) {
    int last = -1;
    for (int second = 0; second < 90; second++) {
      last = isAccepted(token) ? second : last;
      pass(Duration.ofSeconds(1));
    }
    return last;
  }

  /** Every client sends its token each second and gets another when half its time is over. */
  private void requestsFor(Duration time) {
    for (int second = 0; second < time.toSeconds(); second++) {
      for (int client = 0; client < CLIENTS; client++) {
        if ((second + client * 7) % (TOKENS_LIVE.toSeconds() / 2) == 0) {
          tokens.set(client, token(client));
        }
        if (!isAccepted(tokens.get(client))) {
          refusals.add("client %d at %s".formatted(client, now.get()));
        }
      }
      pass(Duration.ofSeconds(1));
    }
  }

  private boolean isAccepted(String token) {
    try {
      verifier.verify(token);
      return true;
    } catch (InvalidTokenException e) {
      return false;
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private TokenVerifier verifier() {
    InstantSource source = now::get;
    JwtSettings settings = new JwtSettings(null, jwks().toString(), "issuer");
    return new RememberingTokenVerifier(
        TokenVerifiers.of(settings, source.withZone(ZoneOffset.UTC), new SimpleMeterRegistry()),
        source,
        () -> Duration.between(START, now.get()).toNanos());
  }

  private void publish(Key... keys) {
    try {
      String all = Stream.of(keys).map(Key::publicPart).collect(Collectors.joining(","));
      Files.writeString(jwks(), "{\"keys\":[%s]}".formatted(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path jwks() {
    return directory.resolve("jwks.json");
  }

  private String token(int client) {
    return token(client, signing);
  }

  private String token(int client, Key key) {
    return Jwts.builder()
        .header()
        .keyId(key.id())
        .and()
        .issuer("issuer")
        .audience()
        .add("scoreboard")
        .and()
        .subject("client-" + client)
        .claim("roles", List.of("viewer"))
        .expiration(Date.from(now.get().plus(TOKENS_LIVE)))
        .signWith(key.pair().getPrivate())
        .compact();
  }
}
