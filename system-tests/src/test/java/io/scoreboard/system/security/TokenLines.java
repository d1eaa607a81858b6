package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forged, changed, foreign and expired tokens; each one is sent where any good token passes. */
class TokenLines {

  private final Target target;

  TokenLines(Target target) {
    this.target = target;
  }

  static Stream<Line<Forgeries.Forgery>> forgeries() {
    return Forgeries.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void isRefused(Line<Forgeries.Forgery> line) {
    String token = target.used(line.attempt().apply(target.jwt()));
    Answer answer = target.get("/api/score/users/nobody").bearer(token).send().isProblem(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    assertThat(answer.body()).doesNotContain("mallory", "HS256", "eyJ");
  }

  @Test
  @DisplayName("JWT-24 any flipped bit of a signature")
  void noBitOfASignatureIsIdle() {
    String good = target.jwt().sign();
    int from = good.lastIndexOf('.') + 1;
    for (int at = from; at < good.length(); at++) {
      char other = good.charAt(at) == 'A' ? 'B' : 'A';
      String token = good.substring(0, at) + other + good.substring(at + 1);
      target.get("/api/score/users/nobody").bearer(token).send().isProblem(401);
    }
  }

  @Test
  @DisplayName("JWT-00 the good ones these were made from pass")
  void goodOnesPass() {
    for (Forgeries.Forgery good :
        List.<Forgeries.Forgery>of(
            Jwt::sign,
            jwt -> jwt.header("typ", "\"JWT\"").sign(),
            jwt -> jwt.header("typ", "\"at+jwt\"").sign(),
            jwt -> jwt.claim("aud", "[\"billing\",\"scoreboard\"]").sign())) {
      String token = target.used(good.apply(target.jwt()));
      target.get("/api/score/users/nobody").bearer(token).send().isProblem(404);
    }
  }
}
