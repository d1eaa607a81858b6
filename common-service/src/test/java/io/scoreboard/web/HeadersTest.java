package io.scoreboard.web;

import static io.scoreboard.web.Problems.assertHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {

  @Test
  void forbidStoringByDefault() {
    Wire.Answer answer = Wire.get("/api/open/number?n=1");

    assertHeaders(answer);
    assertThat(answer.values("Cache-Control")).containsExactly("no-store");
    assertThat(answer.values("Pragma")).isEmpty();
  }

  @Test
  void leaveCachingToAHandlerThatWantsIt() {
    Wire.Answer answer = Wire.get("/api/open/cached");

    assertHeaders(answer);
    assertThat(answer.values("Cache-Control")).containsExactly("no-cache");
    assertThat(answer.header("ETag")).contains("\"1\"");
  }

  @Test
  void neverCompress() {
    assertThat(Wire.get("/actuator/prometheus", "Accept-Encoding: gzip").header("Content-Encoding"))
        .isEmpty();
  }
}
