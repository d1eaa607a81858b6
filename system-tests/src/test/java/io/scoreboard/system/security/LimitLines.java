package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.SignedAction;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Attempts to get more than one's share, and to take somebody else's. */
class LimitLines {

  /** Far more than a bucket holds and a slow machine could refill while they are sent. */
  private static final int FLOOD = 150;

  private final Target target;
  private final String user = "lim-" + UUID.randomUUID().toString().substring(0, 8);

  LimitLines(Target target) {
    this.target = target;
  }

  private Request update(int i) {
    String id = user + "-" + i;
    String json = "{\"userId\":\"%s\",\"scoreDelta\":1,\"actionId\":\"%s\"}".formatted(user, id);
    String signature = target.signature(new SignedAction("increment", 1, user, id), 0);
    return target.post("/api/score/update", json).with("X-Action-Signature: " + signature);
  }

  private void isLimited(IntFunction<Request> attempt) {
    List<Answer> answers =
        RepeatLines.atOnce(FLOOD, i -> attempt.apply(i).with("Prefer: respond-async").send());
    List<Answer> refused = answers.stream().filter(answer -> answer.status() == 429).toList();
    assertThat(refused).isNotEmpty();
    assertThat(refused)
        .allSatisfy(
            answer -> {
              answer.isProblem(429);
              assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
              assertThat(answer.header("RateLimit")).contains("r=0");
            });
  }

  @Test
  @DisplayName("RATE-01 a forwarded address makes no new sender")
  void forwardedHeaders() {
    String token = target.token(user, "player");
    isLimited(
        i ->
            update(i)
                .bearer(token)
                .with("X-Forwarded-For: 10.0.0." + i)
                .with("Forwarded: for=10.0.0." + i)
                .with("X-Real-IP: 10.0.0." + i)
                .with("X-Forwarded-User: u" + i));
  }

  @Test
  @DisplayName("RATE-02 new tokens of a subject share its bucket")
  void newTokens() {
    isLimited(i -> update(i).bearer(target.used(fresh(i))));
  }

  private String fresh(int i) {
    return target.jwt().subject(user).roles("player").claim("jti", "\"" + i + "\"").sign();
  }

  @Test
  @DisplayName("RATE-03 forged tokens that name a victim take nothing from it")
  void forgedTokens() {
    String forged =
        target.used(target.jwt().subject(user).roles("player").key("k".repeat(43)).sign());
    for (int i = 0; i < 40; i++) {
      update(i).bearer(forged).send().isProblem(401);
    }
    Answer first = update(99).bearer(target.token(user, "player")).send();
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("RateLimit")).contains("r=19");
  }

  @Test
  @DisplayName("RATE-04 a flood of one player leaves the others alone")
  void othersGoOn() {
    String token = target.token(user, "player");
    isLimited(i -> update(i).bearer(token));
    String other = user + "-other";
    String json = "{\"username\":\"Other\"}";
    Request put = target.request("PUT", "/api/users/" + other).json(json);
    assertThat(put.bearer(target.token(other, "player")).send().status()).isEqualTo(204);
  }

  @Test
  @DisplayName("RATE-05 names of users are limited like scores")
  void namesAreLimited() {
    String token = target.token(user, "player");
    isLimited(
        i ->
            target
                .request("PUT", "/api/users/" + user)
                .json("{\"username\":\"N" + i + "\"}")
                .bearer(token));
  }
}
