package io.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  private static final String ID = "0af7651916cd43dd8448eb211c80319c";
  private static final RandomGenerator ZERO = () -> 0;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes-later"
      })
  void continuesTheCallersTrace(String header) {
    TraceContext trace = TraceContext.from(header, RandomGenerator.getDefault());

    assertThat(trace.traceparent())
        .startsWith("00-" + ID + "-")
        .endsWith("-01")
        .doesNotContain("b7ad6b7169203331");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01more",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n"
      })
  void startsATraceWhenTheHeaderIsWrong(String header) {
    TraceContext trace = TraceContext.from(header, RandomGenerator.getDefault());

    assertThat(trace.traceId()).isNotEqualTo(ID).matches("[0-9a-f]{32}");
    assertThat(trace.spanId()).matches("[0-9a-f]{16}");
  }

  @Test
  void isNeverAllZero() {
    TraceContext trace = TraceContext.from(null, ZERO);

    assertThat(trace.traceId()).isNotEqualTo("0".repeat(32));
    assertThat(trace.spanId()).isNotEqualTo("0".repeat(16));
  }

  @Test
  void reachesTheHandlerAndTheProblem() {
    String header = "traceparent: 00-%s-b7ad6b7169203331-00".formatted(ID);

    assertThat(Wire.get("/api/open/trace", header).body()).startsWith("00-" + ID);
    assertThat(Wire.get("/nothing", header).json().path("traceId").stringValue()).isEqualTo(ID);
    assertThat(Wire.get("/api/open/sent", header).json().path("traceId").stringValue())
        .isEqualTo(ID);
  }
}
