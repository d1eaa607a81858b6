package io.scoreboard.auth;

import static io.scoreboard.auth.Fixtures.EC;
import static io.scoreboard.auth.Fixtures.RSA;
import static io.scoreboard.auth.Fixtures.jwk;
import static io.scoreboard.auth.Fixtures.jwks;
import static io.scoreboard.auth.Fixtures.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeySetRefreshTest {

  private final AtomicReference<String> published =
      new AtomicReference<>(jwks(jwk("rsa", RSA.getPublic())));
  private final AtomicInteger status = new AtomicInteger(200);
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicReference<Instant> now = new AtomicReference<>(Fixtures.NOW);
  private final Heard heard = new Heard();
  private HttpServer server;

  @BeforeEach
  void publish() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/jwks", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void learnsANewKeyFromTheFirstTokenThatNamesIt() {
    JwtTokenVerifier verifier = verifier();
    published.set(jwks(jwk("ec", EC.getPublic())));
    later(Duration.ofSeconds(2));

    assertThat(verifier.verify(token("ec", EC.getPrivate())).subject()).isEqualTo("alice");
    Fixtures.assertRefused(verifier, token("rsa", RSA.getPrivate()), "not known");
    assertThat(heard.events).containsExactly("read 1", "read 1");
  }

  @Test
  void searchesForUnknownKeysAtMostOnceAMinute() {
    JwtTokenVerifier verifier = verifier();
    refuseUnknownKeysFor(12, verifier);
    assertThat(requests).as("the first read and one search").hasValue(2);
    refuseUnknownKeysFor(48, verifier);
    assertThat(requests).as("and one read every fifteen seconds").hasValueBetween(5, 6);
  }

  @Test
  void unknownKeysCannotKeepANewOneOut() {
    JwtTokenVerifier verifier = verifier();
    later(Duration.ofSeconds(2));
    Fixtures.assertRefused(verifier, token("unknown", EC.getPrivate()), "not known");
    published.set(jwks(jwk("ec", EC.getPublic())));
    later(Duration.ofSeconds(16));

    assertThat(verifier.verify(token("ec", EC.getPrivate())).subject()).isEqualTo("alice");
  }

  @Test
  void doesNotAskAgainForKeysThatAreNew() {
    JwtTokenVerifier verifier = verifier();
    later(Duration.ofSeconds(15));

    verifier.verify(token("rsa", RSA.getPrivate()));

    assertThat(requests).hasValue(1);
  }

  @Test
  void forgetsAKeyThatIsNoLongerPublished() {
    JwtTokenVerifier verifier = verifier();
    published.set(jwks(jwk("ec", EC.getPublic())));
    later(Duration.ofSeconds(16));

    Fixtures.assertRefused(verifier, token("rsa", RSA.getPrivate()), "not known");
  }

  @Test
  void asksAnAddressThatFailsNoMoreOften() {
    JwtTokenVerifier verifier = verifier();
    status.set(503);
    for (int second = 0; second < 60; second++) {
      later(Duration.ofSeconds(1));
      verifier.verify(token("rsa", RSA.getPrivate()));
    }
    assertThat(requests).hasValueBetween(4, 5);
  }

  @Test
  void keepsTheLastGoodKeysAndSaysSo() {
    JwtTokenVerifier verifier = verifier();
    status.set(503);
    later(Duration.ofMinutes(16));

    assertThat(verifier.verify(token("rsa", RSA.getPrivate())).subject()).isEqualTo("alice");
    assertThat(heard.events).containsExactly("read 1", "failed: the answer has status 503");
  }

  @Test
  void followsNoRedirect() {
    status.set(302);

    assertThatThrownBy(this::verifier).hasMessageContaining("status 302");
  }

  @Test
  void givesUpOnAnAddressThatDoesNotAnswer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:%d/jwks".formatted(silent.getLocalPort());
      Instant start = Instant.now();

      assertThatThrownBy(() -> verifier(url)).hasMessageContaining("SCOREBOARD_JWT_JWKS");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void givesUpOnAnEndlessAnswer() {
    published.set(" ".repeat(2 << 20));

    assertThatThrownBy(this::verifier).hasMessageContaining("SCOREBOARD_JWT_JWKS");
  }

  private void refuseUnknownKeysFor(int seconds, JwtTokenVerifier verifier) {
    for (int second = 0; second < seconds; second += 2) {
      later(Duration.ofSeconds(2));
      Fixtures.assertRefused(verifier, token("unknown-" + second, EC.getPrivate()), "not known");
    }
  }

  private JwtTokenVerifier verifier() {
    return verifier("http://127.0.0.1:%d/jwks".formatted(server.getAddress().getPort()));
  }

  private JwtTokenVerifier verifier(String url) {
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    return JwtTokenVerifier.withKeySet(url, Fixtures.ISSUER, clock, heard);
  }

  private void later(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    byte[] body = published.get().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().put("Location", List.of("/jwks"));
    exchange.sendResponseHeaders(status.get(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
