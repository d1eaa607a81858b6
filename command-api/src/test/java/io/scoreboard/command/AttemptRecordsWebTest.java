package io.scoreboard.command;

import static io.scoreboard.command.RunningApi.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.attempts.CommandAttempt;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is tried is found in Kafka, with who and how it ended, and without what is secret. */
class AttemptRecordsWebTest {

  private static final RunningApi API = RunningApi.shared();
  private static final AttemptTopic TOPIC = new AttemptTopic(Broker.shared());

  private final String id = UUID.randomUUID().toString();
  private final String traceId = id.replace("-", "");

  @BeforeAll
  static void listen() {
    ScriptedProjector.shared();
  }

  @AfterAll
  static void leave() {
    TOPIC.close();
  }

  @Test
  void anAcceptedUpdateTellsItsPoints() {
    post(token("game", "backend"), increment());
    CommandAttempt attempt = TOPIC.attempt(traceId);
    assertThat(attempt.subject()).isEqualTo("game");
    assertThat(attempt.kind()).isEqualTo("score-update");
    assertThat(attempt.userId() + "/" + attempt.actionId()).isEqualTo("alice/" + id);
    assertThat(attempt.points()).isEqualTo(5);
    assertThat(attempt.status() + attempt.reason()).isEqualTo("200none");
  }

  @Test
  void aSetTellsByHowMuchTheScoreRose() {
    API.update(set(40));
    post(token("game", "backend"), set(100));
    assertThat(TOPIC.attempt(traceId).points()).isEqualTo(60);
  }

  @Test
  void aSetThatTakesPointsAwayAddsNone() {
    API.update(set(400));
    post(token("game", "backend"), set(1));
    assertThat(TOPIC.attempt(traceId).points()).isZero();
  }

  @Test
  void aRepeatAddsNoPoints() {
    API.update(increment());
    post(token("game", "backend"), increment());
    assertThat(TOPIC.attempt(traceId).status()).isEqualTo(200);
    assertThat(TOPIC.attempt(traceId).points()).isNull();
  }

  @Test
  void nobodyIsInventedWithoutAValidToken() {
    post("x.y.z", increment());
    ConsumerRecord<String, byte[]> record = TOPIC.await(traceId);
    CommandAttempt attempt = TOPIC.attempt(traceId);
    assertThat(attempt.subject()).isNull();
    assertThat(attempt.status() + attempt.reason()).isEqualTo("401unauthenticated");
    assertThat(record.key()).isEqualTo(attempt.address()).matches("127\\.0\\.0\\.1|.*:1\\]?");
  }

  @Test
  void aRefusalOfTheHandlerNamesTheSender() {
    post(token("eve", "viewer"), increment());
    CommandAttempt attempt = TOPIC.attempt(traceId);
    assertThat(TOPIC.await(traceId).key()).isEqualTo("eve");
    assertThat(attempt.status() + attempt.reason()).isEqualTo("403forbidden");
    assertThat(attempt.points()).isNull();
  }

  @Test
  void whatTheEdgeRefusesIsAnAttemptToo() {
    post(token("game", "backend"), " ".repeat(20_000));
    assertThat(TOPIC.attempt(traceId).status()).isEqualTo(413);
  }

  @Test
  void anActionIdOfAnotherActionIsRefused() {
    API.update(increment());
    post(token("game", "backend"), increment().replace(":5", ":6"));
    assertThat(TOPIC.attempt(traceId).status()).isEqualTo(422);
    assertThat(TOPIC.attempt(traceId).points()).isNull();
  }

  @Test
  void forgettingAUserIsOneToo() {
    API.send("DELETE", "/api/users/alice", token("root", "admin"), "", trace());
    assertThat(TOPIC.attempt(traceId).kind()).isEqualTo("user-forget");
    assertThat(TOPIC.attempt(traceId).userId()).isEqualTo("alice");
  }

  @Test
  void holdsNoTokenNoSignatureAndNoTextOfTheClient() {
    String token = token("alice", "player");
    String[] headers = {trace()[0], trace()[1], "X-Action-Signature", "t=1,v1=c0ffee"};
    API.send("POST", "/api/score/update", token, increment(), headers);
    String text = AttemptTopic.text(TOPIC.await(traceId));
    assertThat(text).contains("invalid-signature");
    assertThat(text).doesNotContain(token, "c0ffee", RunningApi.SIGNING_KEY, "Bearer");
  }

  @Test
  void anInvalidIdIsNotRepeated() {
    post(token("game", "backend"), increment().replace("alice", "<script>"));
    assertThat(AttemptTopic.text(TOPIC.await(traceId))).contains("400").doesNotContain("script>");
  }

  private HttpResponse<String> post(String token, String body) {
    return API.send("POST", "/api/score/update", token, body, trace());
  }

  private String[] trace() {
    return new String[] {"traceparent", "00-" + traceId + "-b7ad6b7169203331-01"};
  }

  private String increment() {
    return "{'userId':'alice','scoreDelta':5,'actionId':'%s'}".formatted(id);
  }

  private String set(long score) {
    return "{'user_id':'set-%s','score_value':%d,'timestamp':'%s'}"
        .formatted(id, score, Instant.now());
  }
}
