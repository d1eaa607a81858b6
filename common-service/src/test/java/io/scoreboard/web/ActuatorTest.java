package io.scoreboard.web;

import static io.scoreboard.web.Problems.assertHeaders;
import static io.scoreboard.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActuatorTest {

  @ParameterizedTest
  @ValueSource(strings = {"liveness", "readiness"})
  void showsTheProbesWithoutDetails(String probe) {
    Wire.Answer answer = Wire.get("/actuator/health/" + probe);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void showsTheMetrics() {
    Wire.Answer answer = Wire.get("/actuator/prometheus");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("jvm_memory_used_bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/health",
        "/health/",
        "/health/ping",
        "/health/diskSpace",
        "/info",
        "/env",
        "/beans",
        "/heapdump",
        "/threaddump",
        "/loggers",
        "/metrics",
        "/mappings",
        "/configprops",
        "/conditions",
        "/shutdown",
        "/scheduledtasks",
        "/prometheus/x",
        "/Prometheus"
      })
  void hidesEverythingElse(String path) {
    assertProblem(Wire.get("/actuator" + path), 404, "not-found");
  }

  @Test
  void canOnlyBeRead() {
    assertProblem(Wire.post("/actuator/health/liveness", "{}"), 405, "method-not-allowed");
    assertHeaders(Wire.request("OPTIONS", "/actuator/prometheus", new byte[0]));
  }
}
