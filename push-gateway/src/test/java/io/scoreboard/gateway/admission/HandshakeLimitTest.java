package io.scoreboard.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.RawSocket;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Few handshakes at once, and one back each second: who asks faster is refused before long. */
class HandshakeLimitTest {

  private static final int ENOUGH = 200;

  private static RunningGateway behindAProxy;
  private static RunningGateway open;

  @BeforeAll
  static void start() {
    String[] limits = {
      "scoreboard.gateway.handshakes.subject-burst=3",
      "scoreboard.gateway.handshakes.subject-per-second=1",
      "scoreboard.gateway.handshakes.address-burst=10",
      "scoreboard.gateway.handshakes.address-per-second=1",
      "server.forward-headers-strategy=none"
    };
    open = RunningGateway.start(limits);
    limits[4] = "server.forward-headers-strategy=native";
    behindAProxy = RunningGateway.start(limits);
  }

  @AfterAll
  static void stop() {
    open.close();
    behindAProxy.close();
  }

  @Test
  void refusesASubjectThatComesTooOften() throws IOException {
    String head = "";
    for (int i = 0; i < ENOUGH && !head.startsWith("HTTP/1.1 429"); i++) {
      head = openStream("eager", "203.0.113." + i);
    }
    assertThat(head).startsWith("HTTP/1.1 429").contains("Retry-After: ", "problem+json");
    assertThat(openStream("patient", "198.51.100.1")).startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesAnAddressBeforeItLooksAtTokens() {
    int status = 401;
    for (int i = 0; i < ENOUGH && status == 401; i++) {
      status = forged(behindAProxy, "192.0.2.1").statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(forged(behindAProxy, "192.0.2.2").statusCode()).isEqualTo(401);
  }

  @Test
  void doesNotBelieveForwardedAddressesUnlessToldTo() {
    int status = 401;
    for (int i = 0; i < ENOUGH && status == 401; i++) {
      status = forged(open, "192.0.2." + i).statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(open.meter("scoreboard.gateway.refusals", "reason", "address_rate")).isPositive();
  }

  private static String openStream(String subject, String address) throws IOException {
    String token = Tokens.viewer(subject, Duration.ofHours(1));
    try (RawSocket stream =
        RawSocket.request(
            behindAProxy,
            "GET /api/score/stream HTTP/1.1",
            "Authorization: Bearer " + token,
            "X-Forwarded-For: " + address)) {
      return stream.readUntil("\r\n\r\n");
    }
  }

  private static HttpResponse<String> forged(RunningGateway gateway, String address) {
    return gateway.get("/ws/scoreboard?access_token=forged", "X-Forwarded-For", address);
  }
}
