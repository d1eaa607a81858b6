package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, paths and headers that are none of the service's. */
class HttpLines {

  private static final String TOP_TEN = "/api/score/top10";

  private final Target target;

  HttpLines(Target target) {
    this.target = target;
  }

  @ParameterizedTest(name = "HTTP-01 {0}")
  @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "FOO", "get", "PUT", "DELETE", "PATCH"})
  void otherMethodsAreRefused(String method) {
    Answer answer = target.request(method, TOP_TEN).with("X-Echo: canary").send().isProblem(405);
    assertThat(answer.header("Allow")).isNotEmpty();
    assertThat(answer.raw()).doesNotContain("canary");
  }

  @Test
  @DisplayName("HTTP-02 CONNECT and broken methods are refused")
  void noProxy() {
    target.send("CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example:80\r\n\r\n").isAnyProblem();
    target.request("G\tT", TOP_TEN).send().isProblem(400);
    target.request("GET\0", TOP_TEN).send().isProblem(400);
  }

  @Test
  @DisplayName("HTTP-03 OPTIONS grants no other origin anything, HEAD has no body")
  void harmlessMethods() {
    Request preflight = target.request("OPTIONS", "/api/score/update");
    preflight.with("Origin: https://evil.example").with("Access-Control-Request-Method: POST");
    Answer answer = preflight.with("Access-Control-Request-Headers: authorization").send();
    assertThat(answer.isReticent().head().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("access-control-");
    assertThat(target.request("HEAD", TOP_TEN).send().isReticent().body()).isEmpty();
  }

  @ParameterizedTest(name = "HTTP-04 {0}")
  @ValueSource(
      strings = {
        "//api/score/top10",
        "/api//score/top10",
        "/api/score/top10;x=y",
        "/api/score/..;/top10",
        "/api/score/../score/top10",
        "/api/score/./top10",
        "/api/score/%2e%2e/score/top10",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/api%2fscore%2ftop10",
        "/api/score/top10/",
        "/api/score/top10.json",
        "/API/score/top10",
        "/api/score/top10%00",
        "/api/score/top10%0d%0aX:%20y",
        "/api\\score\\top10",
        "/api/score/top10%",
        "/api/%zz",
        "/api/score/users/..%2f..%2fx",
        "/api/score/users/a;b",
        "/actuator/..;/actuator/env",
        "/api/score/%25%32%65",
        "/api/score/top10#x",
        "*"
      })
  void oddPathsLeadNowhere(String path) {
    Answer answer = target.get(path).bearer(target.token("a", "admin")).send();
    assertThat(answer.status()).as(answer.raw()).isIn(400, 404);
    answer.isAnyProblem();
  }

  @ParameterizedTest(name = "HTTP-05 {0}")
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/health",
        "/actuator/beans",
        "/actuator/metrics",
        "/actuator/loggers",
        "/error",
        "/application.yml",
        "/.git/config",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/static/",
        "/static",
        "/swagger-ui.html",
        "/v3/api-docs",
        "/internal/shards",
        "/favicon.ico",
        "/login",
        "/h2-console",
        "/index.html/"
      })
  void hiddenThingsAreHidden(String path) {
    target.get(path).bearer(target.token("a", "admin")).send().isProblem(404);
  }

  @Test
  @DisplayName("HTTP-11 each kind of answer has its headers and no banner")
  void everyAnswerHasItsHeaders() {
    String token = target.token("hdr", "viewer");
    for (String path :
        List.of(
            "/",
            "/index.html",
            "/scoreboard.js",
            "/scoreboard.css",
            "/favicon.svg",
            TOP_TEN,
            "/actuator/health/liveness",
            "/actuator/prometheus")) {
      Answer answer = target.get(path).send();
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'")
          .contains("frame-ancestors 'none'");
      assertThat(answer.values("Server")).as(path).isEmpty();
    }
    Answer user = target.get("/api/score/users/x").bearer(token).send();
    assertThat(user.header("Cache-Control")).isEqualTo("no-store");
    assertThat(target.get(TOP_TEN).send().header("Cache-Control")).contains("no-cache");
  }

  @Test
  @DisplayName("HTTP-12 texts say that they are UTF-8")
  void textsSayTheirCharset() {
    for (String path : List.of("/", "/index.html", "/scoreboard.js", "/scoreboard.css")) {
      assertThat(target.get(path).send().header("Content-Type").toLowerCase(java.util.Locale.ROOT))
          .as(path)
          .contains("charset=utf-8");
    }
  }
}
