package io.scoreboard.web;

import static io.scoreboard.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLimitTest {

  private static final String CHUNKED =
      "POST /api/open/body HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Transfer-Encoding: chunked\r\n";

  @Test
  void letsTheLongestAllowedBodyThrough() {
    assertThat(Wire.post("/api/open/body", body(16_384)).status()).isEqualTo(200);
    assertThat(
            Wire.raw(CHUNKED + "Connection: close\r\n\r\n" + chunk(body(16_384)) + "0\r\n\r\n")
                .status())
        .isEqualTo(200);
  }

  @Test
  void refusesADeclaredLengthWithoutReading() {
    String head = "POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n";

    assertProblem(Wire.raw(head.formatted("/api/open/body")), 413, "payload-too-large");
    assertProblem(Wire.raw(head.formatted("/nothing")), 413, "payload-too-large");
  }

  @Test
  void refusesOneByteTooMany() {
    assertProblem(Wire.post("/api/open/body", body(16_385)), 413, "payload-too-large");
    assertProblem(
        Wire.raw(CHUNKED + "\r\n" + chunk(body(16_385)) + "0\r\n\r\n"), 413, "payload-too-large");
  }

  @Test
  void refusesCompressedBodies() {
    assertProblem(
        Wire.post("/api/open/body", body(100), "Content-Encoding: gzip"),
        415,
        "unsupported-media-type");
    String gzip = CHUNKED.replace("chunked", "gzip, chunked");
    assertProblem(Wire.raw(gzip + "\r\n" + chunk(body(100)) + "0\r\n\r\n"), 400, "invalid-request");
  }

  @Test
  void refusesATypeWhoseQuoteIsNeverClosed() {
    String head =
        "POST /api/open/body HTTP/1.1\r\nHost: a\r\nContent-Type: \"pplication/json\r\n"
            + "Content-Length: 2\r\nConnection: close\r\n\r\n{}";
    assertProblem(Wire.raw(head), 415, "unsupported-media-type");
    assertProblem(Wire.raw(head.replace("/json", "/json; a=\"")), 415, "unsupported-media-type");
  }

  @Test
  void refusesABodyThatNeverEnds() {
    assertProblem(Wire.raw(CHUNKED + "\r\n" + chunk(body(17_408))), 413, "payload-too-large");
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  private static String body(int length) {
    String around = "{\"n\":1,\"text\":\"\"}";
    return around.replace("\"\"", "\"" + "a".repeat(length - around.length()) + "\"");
  }
}
