package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back on a connection, byte for byte; zero or more responses. */
record Answer(String raw) {

  static final JsonMapper JSON = new JsonMapper();

  /** The first response's status; 0 if the connection was cut without one. */
  int status() {
    return raw.isEmpty() ? 0 : Integer.parseInt(raw.split(" ", 3)[1]);
  }

  /** How many responses there are; a smuggled request would make one more. */
  long responses() {
    return raw.lines().filter(line -> line.startsWith("HTTP/1.1 ")).count();
  }

  String head() {
    int end = raw.indexOf("\r\n\r\n");
    return end < 0 ? raw : raw.substring(0, end);
  }

  /** All values of a header of the first response. */
  List<String> values(String name) {
    return Arrays.stream(head().split("\r\n"))
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).trim())
        .toList();
  }

  String header(String name) {
    return String.join(", ", values(name));
  }

  /** The first response's body; if its length is not said, all up to the end of the connection. */
  String body() {
    int end = raw.indexOf("\r\n\r\n");
    String rest = end < 0 ? "" : raw.substring(end + 4);
    String length = header("Content-Length");
    return length.isEmpty() || status() < 400
        ? rest
        : rest.substring(0, Math.min(rest.length(), Integer.parseInt(length)));
  }

  JsonNode json() {
    return JSON.readTree(body());
  }

  /**
   * That it is a problem of that status, tells nothing of the machinery and carries its headers.
   */
  Answer isProblem(int expected) {
    assertThat(status()).as(raw).isEqualTo(expected);
    return isAnyProblem();
  }

  Answer isAnyProblem() {
    assertThat(header("Content-Type")).as(raw).isEqualTo("application/problem+json");
    assertThat(json().path("status").asInt()).as(raw).isEqualTo(status());
    assertThat(json().path("success").asBoolean(true)).as(raw).isFalse();
    return isReticent();
  }

  /** No banner, class, product or trace anywhere, and the headers every answer has. */
  Answer isReticent() {
    assertThat(values("Server")).as(raw).isEmpty();
    assertThat(values("X-Powered-By")).as(raw).isEmpty();
    assertThat(values("Set-Cookie")).as(raw).isEmpty();
    assertThat(values("Access-Control-Allow-Origin")).as(raw).isEmpty();
    assertThat(header("X-Content-Type-Options")).as(raw).isEqualTo("nosniff");
    assertThat(header("Referrer-Policy")).as(raw).isEqualTo("no-referrer");
    assertThat(raw.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "jetty", "spring", "java.", "jackson", "exception", "\tat ", "io.scoreboard");
    return this;
  }
}
