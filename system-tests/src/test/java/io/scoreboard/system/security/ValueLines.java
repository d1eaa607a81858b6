package io.scoreboard.system.security;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, ids, names and times that only look right; each is refused and nothing counts. */
class ValueLines {

  private static final String PATH = "/api/score/update";

  private final Target target;
  private final String user = "value-" + UUID.randomUUID().toString().substring(0, 8);
  private final String token;

  ValueLines(Target target) {
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

  private String with(String delta) {
    return "{\"userId\":\"%s\",\"scoreDelta\":%s,\"actionId\":\"a\"}".formatted(user, delta);
  }

  @ParameterizedTest(name = "PARSE-01 {0}")
  @ValueSource(
      strings = {
        "1.9",
        "1.0",
        "1e2",
        "1E0",
        "-0",
        "0",
        "-1",
        "01",
        "+1",
        ".5",
        "5.",
        "0x10",
        "1_000",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "1000001",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999999999",
        "\"5\"",
        "true",
        "null",
        "[5]",
        "{}",
        "'5'",
        ""
      })
  void onlyIntegersInRangeAreNumbers(String delta) {
    post(with(delta)).isProblem(400);
  }

  @Test
  @DisplayName("PARSE-09 lone surrogates, control and direction characters in a name")
  void oddNames() {
    for (String name :
        new String[] {"\\ud800", "\\udc00x", "a\\u0000", "\\u202eevil", "\\n", " ", ""}) {
      String json = "{\"username\":\"%s\"}".formatted(name);
      target.request("PUT", "/api/users/" + user).json(json).bearer(token).send().isProblem(400);
    }
  }

  @ParameterizedTest(name = "PARSE-10 {0}")
  @ValueSource(
      strings = {
        "", " ", "a b", "a/b", "../x", "a\\n", "é", "\\u0000", "<b>", "a'--", "a;b", "%41"
      })
  void idsAreOfFewCharacters(String id) {
    post(with("1").replace("\"a\"", '"' + id + '"')).isProblem(400);
    post(with("1").replace(user, id)).isProblem(400);
    post(with("1").replace(user, "u".repeat(65))).isProblem(400);
    post(with("1").replace("\"a\"", '"' + "a".repeat(129) + '"')).isProblem(400);
  }

  @ParameterizedTest(name = "PARSE-11 {0}")
  @ValueSource(
      strings = {
        "2026-13-01T00:00:00Z",
        "2026-01-01",
        "2026-01-01T00:00:00",
        "now",
        "0",
        "1767323045",
        "+1000000000-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        ""
      })
  void timesAreInstantsNearNow(String time) {
    post(with("1").replace("}", ",\"timestamp\":\"" + time + "\"}")).isProblem(400);
  }

  @ParameterizedTest(name = "PARSE-14 {0}")
  @ValueSource(strings = {"9007199254740992", "-9007199254740992", "1.5", "1e3", "\"1\"", "null"})
  void aScoreIsAnIntegerThatJavaScriptHolds(String value) {
    String now = java.time.Instant.now().toString();
    post("{\"user_id\":\"%s\",\"score_value\":%s,\"timestamp\":\"%s\"}".formatted(user, value, now))
        .isProblem(400);
  }
}
