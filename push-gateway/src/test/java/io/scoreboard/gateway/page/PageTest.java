package io.scoreboard.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.RunningGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page-test.css"})
  void allowsNothingButItsOwnFilesAndData(String path) {
    HttpResponse<String> answer = gateway.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'")
        .contains("object-src 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
  }

  @Test
  void isAskedForAgainButSentOnlyWhenChanged() {
    HttpResponse<String> first = gateway.get("/");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(gateway.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void hidesWhatIsNotThere() {
    assertThat(gateway.get("/nothing.js").statusCode()).isEqualTo(404);
    assertThat(gateway.get("/application.yml").statusCode()).isEqualTo(404);
  }
}
