package io.scoreboard.web;

import static io.scoreboard.web.Problems.assertHeaders;
import static io.scoreboard.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

  @Test
  void letsTheBearerIn() {
    Wire.Answer answer = Wire.get("/api/me", bearer(token("player")));

    assertHeaders(answer);
    assertThat(answer.body()).isEqualTo("{\"subject\":\"alice\"}");
  }

  @Test
  void takesATokenFromAnotherSource() {
    assertThat(Wire.get("/api/me?access_token=" + token("player")).status()).isEqualTo(200);
  }

  @Test
  void readsTheSchemeInAnyCase() {
    assertThat(Wire.get("/api/me", "Authorization: bEaReR " + token("player")).status())
        .isEqualTo(200);
  }

  @Test
  void keepsTheIdentityAndTheTraceInTheSecondHalfOfARequest() {
    String id = "0af7651916cd43dd8448eb211c80319c";

    assertThat(
            Wire.get(
                    "/api/later",
                    bearer(token("player")),
                    "traceparent: 00-%s-b7ad6b7169203331-01".formatted(id))
                .body())
        .isEqualTo("alice " + id);
  }

  @Test
  void asksForATokenWithoutAnError() {
    Wire.Answer answer = Wire.get("/api/me");

    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.values("WWW-Authenticate")).containsExactly("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/api/open/trace", "/api/nothing", "/api/open/nothing"})
  void refusesABadTokenOnEveryPath(String path) {
    Wire.Answer answer = Wire.get(path, bearer(token("player") + "x"));

    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.values("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer   ", "bearer é"})
  void refusesWhatIsNoToken(String value) {
    assertProblem(Wire.get("/api/me", "Authorization: " + value), 401, "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "Bearerx y", "Digest", ""})
  void takesAnotherSchemeForNoToken(String value) {
    Wire.Answer answer = Wire.get("/api/me", "Authorization: " + value);

    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.values("WWW-Authenticate")).containsExactly("Bearer");
    assertThat(Wire.get("/api/open/trace", "Authorization: " + value).status()).isEqualTo(200);
  }

  @Test
  void refusesTwoTokensEvenIfBothAreGood() {
    String token = token("player");
    Wire.Answer answer = Wire.get("/api/me?access_token=" + token, bearer(token));

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.values("WWW-Authenticate"))
        .containsExactly("Bearer error=\"invalid_request\"");
    assertProblem(Wire.get("/api/me", bearer(token), bearer(token)), 400, "invalid-request");
  }

  @Test
  void refusesATokenThatDoesNotSuffice() {
    assertProblem(Wire.get("/api/admin", bearer(token("player"))), 403, "forbidden");
    assertProblem(Wire.get("/api/open/denied", bearer(token("admin"))), 403, "forbidden");
    assertThat(Wire.get("/api/admin", bearer(token("admin"))).body()).isEqualTo("admin");
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token;
  }

  private static String token(String role) {
    return Jwts.builder()
        .issuer("scoreboard")
        .audience()
        .add("scoreboard")
        .and()
        .subject("alice")
        .claim("roles", List.of(role))
        .expiration(Date.from(Instant.now().plusSeconds(60)))
        .signWith(
            Keys.hmacShaKeyFor(TestEdge.SECRET.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
        .compact();
  }
}
