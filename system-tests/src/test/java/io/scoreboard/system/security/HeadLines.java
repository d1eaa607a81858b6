package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of requests that are too long, for another host, or no heads at all. */
class HeadLines {

  private static final String TOP_TEN = "/api/score/top10";

  private final Target target;

  HeadLines(Target target) {
    this.target = target;
  }

  @ParameterizedTest(name = "HTTP-06 {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a token over 8 KiB | Authorization: Bearer %s | 9000 | 401",
        "a long header | X: %s | 20000 | 431",
        "a long cookie | Cookie: a=%s | 20000 | 431"
      })
  void longHeadersAreRefused(String what, String header, int length, int status) {
    target
        .get("/api/score/users/x")
        .with(header.replace("%s", "a".repeat(length)))
        .send()
        .isProblem(status);
  }

  @Test
  @DisplayName("HTTP-07 long paths and thousands of headers are refused")
  void longHeads() {
    target.get("/" + "a".repeat(20_000)).send().isProblem(414);
    Request many = target.get(TOP_TEN);
    for (int i = 0; i < 3_000; i++) {
      many.with("X" + i + ": a");
    }
    many.send().isProblem(431);
  }

  @ParameterizedTest(name = "HTTP-08 {0}")
  @ValueSource(strings = {"Host:", "Host: a b", "Host: a/b", "Host: a\r\nHost: b", "Host: a@b:c"})
  void brokenHostsAreRefused(String host) {
    target.get(TOP_TEN).with(host).send().isProblem(400);
  }

  @Test
  @DisplayName("HTTP-09 a foreign host is not repeated anywhere")
  void aForeignHostIsNotRepeated() {
    for (String path : List.of("/", TOP_TEN, "/nowhere", "/api/score/users/x")) {
      Request request = target.get(path).with("Host: evil.example");
      request.with("X-Forwarded-Host: evil.example").with("X-Forwarded-Proto: https");
      assertThat(request.with("X-Forwarded-Prefix: /evil.example").send().raw())
          .doesNotContain("evil.example");
    }
    target.get("http://evil.example" + TOP_TEN).with("Host: localhost").send().isProblem(400);
  }

  @ParameterizedTest(name = "HTTP-10 [{index}]")
  @ValueSource(strings = {"GET / HTTP/9.9", "GET /", "GET / HTTP/1.1 x", "\u0016\u0003\u0001"})
  void otherVersionsAndRubbishAreRefused(String line) {
    Answer answer = target.send(line + "\r\nHost: a\r\n\r\n").isReticent();
    assertThat(answer.status()).as(answer.raw()).isIn(400, 426, 505);
    assertThat(answer.responses()).isEqualTo(1);
  }
}
