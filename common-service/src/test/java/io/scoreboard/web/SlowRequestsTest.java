package io.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Senders that take their time, on an edge that gives them one second. */
class SlowRequestsTest {

  private static final long PATIENCE_SECONDS = 60;
  private static final String HEAD = "POST /api/open/body HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
  private static final String BODY =
      "POST /api/open/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 9000\r\n\r\n{\"text\":\"";
  private static final String WHOLE =
      "GET /api/open/number?n=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static ConfigurableApplicationContext edge;
  private static int port;

  @BeforeAll
  static void start() {
    edge =
        SpringApplication.run(
            TestEdge.class,
            "--server.port=0",
            "--scoreboard.jwt.secret=" + TestEdge.SECRET,
            "--scoreboard.http.arrival.within=1s");
    port = edge.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @Test
  void cutsWhoSaysNothing() throws Exception {
    awaitCut(SlowSender.silent(port, ""));
  }

  @Test
  void cutsAHeadThatTrickles() throws Exception {
    awaitCut(SlowSender.trickling(port, HEAD));
  }

  @Test
  void cutsABodyThatTrickles() throws Exception {
    awaitCut(SlowSender.trickling(port, BODY));
  }

  @Test
  void cutsASecondHeadThatTrickles() throws Exception {
    awaitCut(SlowSender.trickling(port, WHOLE + HEAD));
  }

  @Test
  void countsWhomItCuts() throws Exception {
    awaitCut(SlowSender.silent(port, ""));
    assertThat(edge.getBean(MeterRegistry.class).counter("scoreboard.http.late").count())
        .isPositive();
  }

  @Test
  void letsAConnectionRestAfterItsAnswer() throws Exception {
    try (SlowSender resting = SlowSender.silent(port, WHOLE)) {
      awaitCut(SlowSender.silent(port, ""));
      assertThat(resting.ended()).isNotDone();
    }
  }

  @Test
  void answersOthersWhileThreeHundredAreSlow() throws Exception {
    List<SlowSender> slow = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      slow.add(SlowSender.trickling(port, i % 2 == 0 ? HEAD : BODY));
    }
    askWhile(slow.getLast().ended());
    await()
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .until(() -> slow.stream().allMatch(sender -> sender.ended().isDone()));
  }

  /** Each answer must come within five seconds. */
  private static void askWhile(CompletableFuture<Void> theyLast)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/open/number?n=1"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      do {
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
      } while (!theyLast.isDone());
    }
  }

  private static void awaitCut(SlowSender sender) throws Exception {
    try (sender) {
      sender.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
