package io.scoreboard.command;

import static io.scoreboard.command.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LostBrokerTest {

  @Test
  void answers503WithinFiveSecondsAndStaysAlive() {
    Broker broker = new Broker();
    try (RunningApi api = new RunningApi(broker)) {
      assertThat(api.update(increment("before"), "Prefer", "respond-async").statusCode())
          .isEqualTo(202);
      broker.close();
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        HttpResponse<String> response = api.update(increment("after-" + i));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertProblem(response, 503, "event-log-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(taken).isLessThan(Duration.ofSeconds(5));
      }
      assertThat(api.count("scoreboard.appends", "result", "failed")).isEqualTo(3);
      assertThat(api.send("GET", "/actuator/health/liveness", "", "").statusCode()).isEqualTo(200);
    }
  }

  private static String increment(String id) {
    return "{'userId':'u','scoreDelta':5,'actionId':'%s'}".formatted(id);
  }
}
