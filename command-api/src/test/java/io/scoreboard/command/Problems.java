package io.scoreboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What every problem response has in common; starts nothing. */
final class Problems {

  private Problems() {}

  static void assertProblem(HttpResponse<String> response, int status, String slug) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body()).contains(slug, "\"success\":false");
  }
}
