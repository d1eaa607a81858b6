package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.scoreboard.command.CommandApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two more command-apis on the same Kafka, whose keys change at the same time. */
class RotationLines {

  private static final Duration PROMISED = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path directory;
  private static final AtomicReference<String> SERVED = new AtomicReference<>();
  private static final AtomicInteger FETCHES = new AtomicInteger();
  private static Instant started;
  private static HttpServer issuer;
  private static ConfigurableApplicationContext withFile;
  private static ConfigurableApplicationContext withUrl;
  private static CompletableFuture<RotationDrill.Outcome> atFile;
  private static CompletableFuture<RotationDrill.Outcome> atUrl;

  private final Target target;

  RotationLines(Target target) {
    this.target = target;
  }

  @BeforeAll
  static void start(Target target) throws IOException {
    started = Instant.now();
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext("/jwks.json", RotationLines::answer);
    issuer.start();
    Path file = directory.resolve("jwks.json");
    RotationDrill first = new RotationDrill(target, "rotation-file", keys -> replace(file, keys));
    withFile = instance(target, file.toString());
    atFile = run(first, withFile);
    RotationDrill second = new RotationDrill(target, "rotation-url", SERVED::set);
    withUrl = instance(target, "http://localhost:%d/jwks.json".formatted(port(issuer)));
    atUrl = run(second, withUrl);
  }

  @AfterAll
  static void stop() {
    Stream.of(withFile, withUrl)
        .filter(Objects::nonNull)
        .forEach(ConfigurableApplicationContext::close);
    issuer.stop(0);
  }

  private static int port(HttpServer server) {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    FETCHES.incrementAndGet();
    byte[] keys = SERVED.get().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, keys.length);
    exchange.getResponseBody().write(keys);
    exchange.close();
  }

  /** In one step: nobody reads half a file. */
  private static void replace(Path file, String keys) {
    try {
      Path next = Files.writeString(file.resolveSibling("next.json"), keys);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigurableApplicationContext instance(Target target, String jwks) {
    return new SpringApplicationBuilder(CommandApi.class)
        .run(
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + target.kafka(),
            "--scoreboard.jwt.jwks=" + jwks,
            "--scoreboard.jwt.issuer=" + RotationDrill.ISSUER,
            "--scoreboard.signature.keys=" + target.signingKey());
  }

  private static CompletableFuture<RotationDrill.Outcome> run(
      RotationDrill drill, ConfigurableApplicationContext instance) {
    int port = ((WebServerApplicationContext) instance).getWebServer().getPort();
    return CompletableFuture.supplyAsync(() -> drill.at(port), Thread.ofVirtual()::start);
  }

  @Test
  @DisplayName("KEY-06 keys in a file rotate without a failed request, and the old one is out")
  void keysInAFileRotate() {
    isWithoutFailure("rotation-file", atFile.join());
  }

  @Test
  @DisplayName("KEY-07 keys at a URL rotate without a failed request, and the old one is out")
  void keysAtAUrlRotate() {
    isWithoutFailure("rotation-url", atUrl.join());
    long seconds = Duration.between(started, Instant.now()).toSeconds();
    assertThat(FETCHES.get())
        .as("one at the start, one search, and one every fifteen seconds")
        .isLessThanOrEqualTo(Math.toIntExact(3 + seconds / 15));
  }

  private void isWithoutFailure(String user, RotationDrill.Outcome outcome) {
    assertThat(outcome.answers())
        .hasSize(outcome.sent())
        .hasSizeGreaterThan(60)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.raw()).isIn(200, 202));
    assertThat(outcome.refusedAfter()).isLessThanOrEqualTo(PROMISED);
    Awaitility.await().atMost(PATIENCE).until(() -> score(user) == outcome.sent());
  }

  private long score(String user) {
    String token = target.token("game-server", "backend");
    return target
        .get("/api/score/users/" + user)
        .bearer(token)
        .send()
        .json()
        .path("score")
        .asLong();
  }
}
