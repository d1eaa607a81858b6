package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that lenient parsers take; here every one is refused, and nothing of it counts. */
class BodyLines {

  private static final String PATH = "/api/score/update";

  private final Target target;
  private final String user = "body-" + UUID.randomUUID().toString().substring(0, 8);
  private final String token;

  BodyLines(Target target) {
    this.target = target;
    this.token = target.token("game-server", "backend");
  }

  @AfterEach
  void nothingCounted() {
    target.get("/api/score/users/" + user).bearer(token).send().isProblem(404);
  }

  private Answer post(String json) {
    return target.post(PATH, json).bearer(token).send();
  }

  private Answer post(String type, byte[] body) {
    return target.request("POST", PATH).with(type).body(body).bearer(token).send();
  }

  private String with(String delta) {
    return "{\"userId\":\"%s\",\"scoreDelta\":%s,\"actionId\":\"a\"}".formatted(user, delta);
  }

  @ParameterizedTest(name = "PARSE-02 {0}")
  @ValueSource(
      strings = {
        ",\"scoreDelta\":1}",
        ",\"score_delta\":1}",
        ",\"score\\u0044elta\":1}",
        ",\"\\u0073coreDelta\":1}",
        ",\"score_value\":1}",
        ",\"ScoreDelta\":1}",
        ",\"scoreDelta \":1}"
      })
  void noFieldTwiceHoweverItIsSpelled(String end) {
    post(with("1").replace("}", end)).isProblem(400);
  }

  @ParameterizedTest(name = "PARSE-03 [{index}]")
  @ValueSource(
      strings = {
        "%s{}",
        "%s%s",
        "%s]",
        "%s,",
        "[%s]",
        "%s//x",
        "/*x*/%s",
        "%s\u0000",
        "x%s",
        "(%s)",
        "%s\n\n{\"a\":1}",
        ")]}',\n%s"
      })
  void oneDocumentAndNothingAround(String around) {
    post(around.replace("%s", with("1"))).isProblem(400);
  }

  @ParameterizedTest(name = "PARSE-04 {0}")
  @ValueSource(
      strings = {"", " ", "null", "1", "\"x\"", "[]", "{", "{}", "{'userId':'x'}", "{userId:1}"})
  void nothingButAnObject(String json) {
    target.request("POST", PATH).json(json).bearer(token).send().isProblem(400);
  }

  @Test
  @DisplayName("PARSE-05 nesting without end")
  void deepNesting() {
    post("[".repeat(16_000)).isProblem(400);
    post("{\"a\":".repeat(3_000)).isProblem(400);
    post(with("[".repeat(5_000) + "]".repeat(5_000))).isProblem(400);
  }

  @Test
  @DisplayName("PARSE-06 one byte too many, said or not")
  void tooLong() {
    String padded = with("1").replace("}", " ".repeat(16_385) + "}");
    post(padded).isProblem(413);
    String chunked = Integer.toHexString(padded.length()) + "\r\n" + padded + "\r\n0\r\n\r\n";
    target
        .send(
            "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer %s\r\n\r\n%s"
                .formatted(PATH, token, chunked))
        .isProblem(413);
  }

  @ParameterizedTest(name = "PARSE-07 {0}")
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM037"})
  void onlyUtf8(String charset) {
    post("Content-Type: application/json", with("1").getBytes(Charset.forName(charset)))
        .isProblem(400);
    post(
            "Content-Type: application/json; charset=" + charset,
            with("1").getBytes(Charset.forName(charset)))
        .isProblem(415);
  }

  @ParameterizedTest(name = "PARSE-08 [{index}]")
  @ValueSource(
      strings = {
        "\u00ff",
        "\u00c0\u00af",
        "\u00ed\u00a0\u0080",
        "\u00f8\u0088\u0080\u0080\u0080",
        "\u00c3"
      })
  void noInvalidBytes(String bytes) {
    String json = with("1").replace("\"a\"", "\"" + bytes + "\"");
    post("Content-Type: application/json", json.getBytes(StandardCharsets.ISO_8859_1))
        .isProblem(400);
  }

  @ParameterizedTest(name = "PARSE-12 {0}")
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "text/json",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin1",
        "application/jsonx",
        "*/*",
        "x"
      })
  void onlyJsonIsJson(String type) {
    post("Content-Type: " + type, with("1").getBytes(StandardCharsets.UTF_8)).isProblem(415);
  }

  @Test
  @DisplayName("PARSE-13 a gzip bomb is not unpacked")
  void gzipBomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[8 << 20]);
    }
    assertThat(packed.size()).isLessThan(16_384);
    for (String coding : new String[] {"gzip", "x-gzip", "deflate", "br", "identity, gzip"}) {
      Request bomb = target.request("POST", PATH).with("Content-Type: application/json");
      bomb.with("Content-Encoding: " + coding).body(packed.toByteArray());
      bomb.bearer(token).send().isProblem(415);
    }
  }
}
