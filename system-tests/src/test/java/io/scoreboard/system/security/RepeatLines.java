package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.SignedAction;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same action again, changed, and many times at once. */
class RepeatLines {

  private static final int COPIES = 50;

  private final Target target;
  private final String id = UUID.randomUUID().toString();
  private final String user = "rep-" + id.substring(0, 8);
  private final String token;

  RepeatLines(Target target) {
    this.target = target;
    this.token = target.token("game-server", "backend");
  }

  private Answer post(int delta) {
    String json =
        "{\"userId\":\"%s\",\"scoreDelta\":%d,\"actionId\":\"%s\"}".formatted(user, delta, id);
    return target.post("/api/score/update", json).bearer(token).with("Prefer: wait=10").send();
  }

  private long score() {
    Answer answer = target.get("/api/score/users/" + user).bearer(token).send();
    return answer.json().path("score").asLong(-1);
  }

  /** Lets all of them go at the same moment. */
  static List<Answer> atOnce(int copies, IntFunction<Answer> attempt) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Answer>> running =
          IntStream.range(0, copies)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> after(start, attempt, i), threads))
              .toList();
      start.countDown();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }

  private static Answer after(CountDownLatch start, IntFunction<Answer> attempt, int i) {
    try {
      start.await();
      return attempt.apply(i);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("IDEM-01 fifty copies at once count once and are answered alike")
  void copiesCountOnce() {
    List<Answer> answers = atOnce(COPIES, _ -> post(7));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers).allMatch(answer -> answer.json().path("newScore").asLong() == 7);
    assertThat(answers).filteredOn(RepeatLines::isFirst).hasSize(1);
    assertThat(score()).isEqualTo(7);
  }

  @Test
  @DisplayName("IDEM-02 of fifty amounts under one id, one counts and the rest are refused")
  void amountsUnderOneId() {
    List<Answer> answers = atOnce(COPIES, i -> post(i + 1));
    List<Answer> counted = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(counted).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(COPIES - 1);
    assertThat(score()).isEqualTo(counted.getFirst().json().path("newScore").asLong());
  }

  @Test
  @DisplayName("IDEM-03 a recorded request of a player, sent again, counts nothing")
  void aRecordedRequest() {
    String signature = target.signature(new SignedAction("increment", 3, user, id), 0);
    String player = target.token(user, "player");
    String json = "{\"userId\":\"%s\",\"scoreDelta\":3,\"actionId\":\"%s\"}".formatted(user, id);
    for (int i = 0; i < 5; i++) {
      Request request = target.post("/api/score/update", json).bearer(player);
      assertThat(request.with("X-Action-Signature: " + signature).send().status()).isEqualTo(200);
    }
    assertThat(score()).isEqualTo(3);
  }

  @Test
  @DisplayName("IDEM-04 another user cannot take an id that is taken")
  void anIdIsTaken() {
    assertThat(post(1).status()).isEqualTo(200);
    String theft = "{\"userId\":\"thief\",\"scoreDelta\":1,\"actionId\":\"%s\"}".formatted(id);
    Answer answer = target.post("/api/score/update", theft).bearer(token).send().isProblem(422);
    assertThat(answer.json().path("type").asString()).endsWith(":action-id-reused");
    assertThat(answer.body()).doesNotContain(user);
  }

  @Test
  @DisplayName("IDEM-05 a refusal burns no id")
  void refusalsBurnNothing() {
    String json = "{\"userId\":\"%s\",\"scoreDelta\":0,\"actionId\":\"%s\"}".formatted(user, id);
    target.post("/api/score/update", json).bearer(token).send().isProblem(400);
    target.post("/api/score/update", json).bearer("x").send().isProblem(401);
    assertThat(isFirst(post(2))).isTrue();
  }

  @Test
  @DisplayName("IDEM-06 what was revoked stays so, however often it is sent")
  void revokedStaysRevoked() {
    assertThat(post(9).status()).isEqualTo(200);
    String admin = target.token("referee", "admin");
    String path = "/api/score/actions/" + id + "/revocation";
    Request revocation = target.post(path, "{\"reason\":\"cheating\"}").bearer(admin);
    assertThat(revocation.send().status()).isEqualTo(200);
    post(9).isProblem(422);
  }

  private static boolean isFirst(Answer answer) {
    return answer.status() == 200 && !answer.json().path("duplicate").asBoolean(true);
  }
}
