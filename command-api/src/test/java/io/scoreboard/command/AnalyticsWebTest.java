package io.scoreboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnalyticsWebTest {

  private final String id = UUID.randomUUID().toString();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    ScriptedProjector.shared();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/hook", this::take);
    server.createContext("/hanging", this::hang);
    server.start();
  }

  @AfterEach
  void stop() {
    release.countDown();
    server.stop(0);
  }

  @Test
  void tellsOfCountedActionsOnceEach() throws InterruptedException {
    try (RunningApi api = api("/hook")) {
      api.update(increment(id));
      api.update(increment(id));
      assertThat(received.poll(5, TimeUnit.SECONDS))
          .startsWith(
              "[{\"userId\":\"u-%s\",\"actionId\":\"%s\",\"kind\":\"increment\",\"amount\":5,"
                      .formatted(id, id)
                  + "\"newScore\":5,\"occurredAt\":\"20");
      assertThat(received).isEmpty();
    }
    assertThat(received).isEmpty(); // nothing was left in the queue either
  }

  @Test
  void neverWaitsForAHangingWebhook() {
    try (RunningApi api = api("/hanging", "--scoreboard.analytics.queue=1")) {
      for (int i = 0; i < 5; i++) {
        assertThat(api.update(increment(id + i)).statusCode()).isEqualTo(200);
      }
      assertThat(api.count("scoreboard.analytics", "result", "dropped")).isPositive();
    }
  }

  private RunningApi api(String path, String... settings) {
    String url = "http://localhost:%d%s".formatted(server.getAddress().getPort(), path);
    String[] all = Arrays.copyOf(settings, settings.length + 1);
    all[settings.length] = "--scoreboard.analytics.webhook=" + url;
    return new RunningApi(Broker.shared(), all);
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void hang(HttpExchange exchange) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static String increment(String id) {
    return "{'userId':'u-%s','scoreDelta':5,'actionId':'%s'}".formatted(id, id);
  }
}
