package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a token may be in a request, and where not. */
class TokenPlaceLines {

  private static final String PATH = "/api/score/users/nobody";

  private final Target target;

  TokenPlaceLines(Target target) {
    this.target = target;
  }

  private String viewer() {
    return target.token("mallory", "viewer");
  }

  @Test
  @DisplayName("JWT-30 no token is a 401 that says Bearer")
  void withoutOne() {
    Answer answer = target.get(PATH).send().isProblem(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  @DisplayName("JWT-31 two tokens are a 400, equal ones too")
  void twoTokens() {
    target.get(PATH).bearer(viewer()).bearer(viewer()).send().isProblem(400);
    String token = viewer();
    target.get("/api/score/stream?access_token=" + token).bearer(token).send().isProblem(400);
  }

  @Test
  @DisplayName("JWT-32 the scheme's case does not matter")
  void anyCase() {
    target.get(PATH).with("Authorization: bearer " + viewer()).send().isProblem(404);
    target.get(PATH).with("Authorization: BEARER " + viewer()).send().isProblem(404);
  }

  @ParameterizedTest
  @DisplayName("JWT-33 other schemes and shapes do not count")
  @ValueSource(strings = {"Basic %s", "Bearer%s", "Token %s", "Bearer", "%s", "Bearer %s,%s"})
  void otherSchemes(String form) {
    String value = form.replace("%s", viewer());
    target.get(PATH).with("Authorization: " + value).send().isProblem(401);
  }

  @Test
  @DisplayName("JWT-34 a token in a query counts for viewers' sockets and streams only")
  void inTheQuery() {
    String token = target.token("gs", "backend", "admin");
    target.get(PATH + "?access_token=" + token).send().isProblem(401);
    String body = "{\"userId\":\"q\",\"scoreDelta\":1,\"actionId\":\"in-the-query\"}";
    target.post("/api/score/update?access_token=" + token, body).send().isProblem(401);
    target.request("DELETE", "/api/users/q?access_token=" + token).send().isProblem(401);
  }

  @Test
  @DisplayName("JWT-35 a token in a cookie or another header does not count")
  void elsewhere() {
    String token = viewer();
    target.get(PATH).with("Cookie: access_token=" + token).send().isProblem(401);
    target.get(PATH).with("X-Access-Token: " + token).send().isProblem(401);
    target.get(PATH).with("Proxy-Authorization: Bearer " + token).send().isProblem(401);
    target
        .get(PATH)
        .with("Sec-WebSocket-Protocol: scoreboard.v1, scoreboard.token." + token)
        .send()
        .isProblem(401);
  }

  @Test
  @DisplayName("JWT-36 a bad token is refused on public paths too")
  void onPublicPaths() {
    String forged = target.used(target.jwt().key("k".repeat(43)).sign());
    target.get("/api/score/top10").bearer(forged).send().isProblem(401);
    target.get("/").bearer(forged).send().isProblem(401);
  }
}
