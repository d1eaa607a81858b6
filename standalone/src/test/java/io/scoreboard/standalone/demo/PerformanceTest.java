package io.scoreboard.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.scoreboard.standalone.data.PlainFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PerformanceTest {

  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private volatile int status = 200;
  private HttpServer http;

  @BeforeEach
  void listen() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  @AfterEach
  void close() {
    http.stop(0);
  }

  @Test
  void tellsTheNamesThenTheScores() throws InterruptedException {
    AtomicInteger steps = new AtomicInteger();
    try (GameServer server = server()) {
      Performance performance = performance(server);
      performance.introduce();
      assertThat(requests).hasSize(3).allMatch(request -> request.startsWith("PUT /api/users/"));
      Tally tally = performance.play(new OpenLoop(500, 20), steps::incrementAndGet);
      assertThat(tally.summary()).isEqualTo("20 accepted, 0 duplicates, 0 failed");
    }
    assertThat(steps).hasValue(20);
    assertThat(requests).hasSize(23).contains("POST /api/score/update Bearer secret");
  }

  @Test
  void countsWhatTheServerRefuses() throws InterruptedException {
    status = 429;
    try (GameServer server = server()) {
      Tally tally = performance(server).play(new OpenLoop(500, 5), () -> {});
      assertThat(tally.summary()).isEqualTo("0 accepted, 0 duplicates, 5 failed {HTTP 429=5}");
    }
  }

  @Test
  void endsAtOnceWithAForeignToken() {
    status = 401;
    try (GameServer server = server()) {
      assertThatThrownBy(() -> performance(server).introduce())
          .isInstanceOf(PlainFailure.class)
          .hasMessageContaining("--data-dir");
    }
  }

  @Test
  void endsAtOnceWithoutAServer() {
    http.stop(0);
    try (GameServer server = server()) {
      assertThatThrownBy(() -> performance(server).introduce())
          .isInstanceOf(PlainFailure.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  private Performance performance(GameServer server) {
    return new Performance(server, Player.cast(3), new Random(7));
  }

  private GameServer server() {
    return new GameServer(URI.create("http://127.0.0.1:" + http.getAddress().getPort()), "secret");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    boolean scores = exchange.getRequestMethod().equals("POST");
    requests.add(
        scores ? line + " " + exchange.getRequestHeaders().getFirst("Authorization") : line);
    byte[] body = "{\"newScore\":5,\"duplicate\":false}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
