package io.scoreboard.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.scoreboard.bench.system.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoreLoadTest {

  private static final Pace BRIEFLY = new Pace.Closed(Duration.ofMillis(300));

  private final Set<String> bodies = ConcurrentHashMap.newKeySet();
  private final HttpServer server = start();
  private volatile int status = 200;

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void countsWhatIsAnsweredWithAScore() throws IOException {
    Outcome outcome = ScoreLoad.run(target(), 4, Actions.fresh(10), BRIEFLY);
    assertThat(outcome.fault()).isEmpty();
    assertThat(outcome.accepted()).isPositive().isEqualTo(outcome.answers().count());
  }

  @Test
  void sendsNoActionTwice() throws IOException {
    Outcome outcome = ScoreLoad.run(target(), 4, Actions.fresh(10), BRIEFLY);
    assertThat(bodies).hasSize((int) outcome.accepted());
  }

  @Test
  void aRefusalIsAFault() throws IOException {
    status = 503;
    Outcome outcome = ScoreLoad.run(target(), 4, Actions.fresh(10), BRIEFLY);
    assertThat(outcome.accepted()).isZero();
    assertThat(outcome.fault()).contains("refused", "503");
  }

  @Test
  void anOpenLoopSendsAsManyAsWereMeant() throws IOException {
    Pace pace = Pace.Open.soon(new OpenLoop(50, Duration.ofSeconds(1)));
    assertThat(ScoreLoad.run(target(), 4, Actions.fresh(10), pace).accepted()).isEqualTo(50);
  }

  private Target target() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Target(url, "scoreboard", "a-secret-of-32-bytes-for-this-test-only", "");
  }

  private HttpServer start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/api/score/update", exchange -> answer(exchange));
      started.start();
      return started;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] answer = "{\"success\":true,\"newScore\":1}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
