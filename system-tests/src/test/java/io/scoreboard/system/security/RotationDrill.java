package io.scoreboard.system.security;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The drill of {@code docs/operations.md} at one instance, over HTTP: publish a new key, sign with
 * it, retire the old one, with requests under way all the time. The waits between the steps are
 * shorter than those of the manual.
 */
final class RotationDrill {

  static final String ISSUER = "rotating";

  /** Longer than is promised, so that a late refusal is measured. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Target target;
  private final String user;
  private final Consumer<String> place;
  private final Key older = ec();
  private final Key newer = ed();

  private record Key(String id, PrivateKey signing, String published) {}

  /**
   * What came of it.
   *
   * @param sent how many requests had a token that was good at that moment
   * @param answers what they got
   * @param refusedAfter how long tokens of the old key were good for, after it was retired
   */
  record Outcome(int sent, List<Answer> answers, Duration refusedAfter) {}

  /**
   * Publishes the first key.
   *
   * @param user whose score is raised by one with each request
   * @param place takes the key set that is published
   */
  RotationDrill(Target target, String user, Consumer<String> place) {
    this.target = target;
    this.user = user;
    this.place = place;
    publish(older);
  }

  private static Key ec() {
    KeyPair keys = Jwts.SIG.ES256.keyPair().build();
    String jwk = Jwks.json(Jwks.builder().ecKeyPair(keys).id("older").build().toPublicJwk());
    return new Key("older", keys.getPrivate(), jwk);
  }

  private static Key ed() {
    KeyPair keys = Jwks.CRV.Ed25519.keyPair().build();
    String jwk = Jwks.json(Jwks.builder().octetKeyPair(keys).id("newer").build().toPublicJwk());
    return new Key("newer", keys.getPrivate(), jwk);
  }

  private void publish(Key... keys) {
    place.accept(
        Stream.of(keys).map(Key::published).collect(Collectors.joining(",", "{\"keys\":[", "]}")));
  }

  /** Does all of it at the instance on that port. */
  Outcome at(int port) {
    SteadyRequests byOlder = requests(port, older);
    byOlder.await(10);
    publish(older, newer);
    byOlder.await(110); // twenty seconds: the set is read again in that time
    SteadyRequests byNewer = requests(port, newer);
    byNewer.await(20);
    byOlder.stop();
    publish(newer);
    Duration refusedAfter = untilRefused(port);
    byNewer.stop();
    return new Outcome(
        byOlder.sent() + byNewer.sent(),
        Stream.concat(byOlder.answers().stream(), byNewer.answers().stream()).toList(),
        refusedAfter);
  }

  /** Every other one comes with a token that was there before, as the instance remembers it. */
  private SteadyRequests requests(int port, Key key) {
    String kept = token(key);
    return new SteadyRequests(i -> update(port, user, i % 2 == 0 ? kept : token(key)));
  }

  private Duration untilRefused(int port) {
    Instant retired = Instant.now();
    String kept = token(older);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(BETWEEN_LOOKS)
        .until(() -> isRefused(port, kept) && isRefused(port, token(older)));
    return Duration.between(retired, Instant.now());
  }

  private boolean isRefused(int port, String token) {
    return update(port, user + "-too-late", token).status() == 401;
  }

  private Answer update(int port, String userId, String token) {
    String json =
        "{\"userId\":\"%s\",\"scoreDelta\":1,\"actionId\":\"%s\"}"
            .formatted(userId, UUID.randomUUID());
    Request request = target.post("/api/score/update", json).with("Prefer: respond-async");
    return request.bearer(token).at(port).send();
  }

  private String token(Key key) {
    return target.used(
        Jwts.builder()
            .header()
            .keyId(key.id())
            .and()
            .issuer(ISSUER)
            .audience()
            .add("scoreboard")
            .and()
            .subject("game-server")
            .claim("roles", List.of("backend"))
            .id(UUID.randomUUID().toString())
            .expiration(Date.from(Instant.now().plusSeconds(600)))
            .signWith(key.signing())
            .compact());
  }
}
