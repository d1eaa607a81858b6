package io.scoreboard.web;

import static io.scoreboard.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerProblemsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nNoColon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      })
  void answersAMalformedRequest(String request) {
    assertProblem(Wire.raw(request), 400, "invalid-request");
  }

  @Test
  void answersARequestToBeAProxy() {
    assertProblem(Wire.raw("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n"), 405, "method-not-allowed");
    assertProblem(
        Wire.raw("GET http://a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        404,
        "not-found");
  }

  @Test
  void answersAnOversizedHeader() {
    assertProblem(Wire.get("/nothing", "X-Big: " + "a".repeat(20_000)), 431, "");
  }

  @Test
  void answersAnOversizedPath() {
    assertProblem(Wire.get("/nothing?" + "a".repeat(20_000)), 414, "");
  }

  @Test
  void answersAnUnknownVersion() {
    assertProblem(Wire.raw("GET / HTTP/9.9\r\nHost: a\r\n\r\n"), 505, "");
  }

  @Test
  void readsATokenOfEightKibibytes() {
    Wire.Answer answer = Wire.get("/api/me", "Authorization: Bearer " + "a".repeat(8192));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void doesNotNameWhatItCouldNotParse() {
    assertThat(Wire.raw("GARBAGE\r\n\r\n").json().path("instance").stringValue()).isEqualTo("/");
  }
}
