package io.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What every problem has, whoever wrote it. */
final class Problems {

  private Problems() {}

  /** Checks the whole shape of a problem and returns it. */
  static JsonNode assertProblem(Wire.Answer answer, int status, String slug) {
    assertHeaders(answer);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
    assertThat(answer.values("Cache-Control")).containsExactly("no-store");
    JsonNode problem = answer.json();
    assertThat(problem.propertyNames())
        .containsExactly("type", "title", "status", "detail", "instance", "success", "traceId");
    assertThat(problem.path("type").stringValue())
        .isEqualTo(slug.isEmpty() ? "about:blank" : "urn:scoreboard:problem:" + slug);
    assertThat(problem.path("title").stringValue()).isNotBlank();
    assertThat(problem.path("detail").stringValue()).isNotBlank();
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("success").booleanValue()).isFalse();
    assertThat(problem.path("instance").stringValue()).doesNotContain("?");
    assertThat(problem.path("traceId").stringValue()).matches("[0-9a-f]{32}");
    return problem;
  }

  /** Checks what every response has, problem or not. */
  static void assertHeaders(Wire.Answer answer) {
    assertThat(answer.values("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.values("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.values("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(answer.values("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.values("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    assertThat(answer.values("Strict-Transport-Security")).isEmpty(); // only under TLS
    assertThat(answer.values("Server")).isEmpty();
    assertThat(answer.values("X-Powered-By")).isEmpty();
    assertThat(answer.values("Set-Cookie")).isEmpty();
    assertThat(answer.headers() + answer.body())
        .doesNotContainIgnoringCase("jetty")
        .doesNotContainIgnoringCase("spring")
        .doesNotContain("Exception", "io.scoreboard", "java.", "\tat ", "inner words");
  }
}
