package io.scoreboard.command;

import static io.scoreboard.command.RunningApi.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptsWebTest {

  private static RunningApi api;

  private final String id = UUID.randomUUID().toString();
  private AttemptLines lines;

  @BeforeAll
  static void start() {
    ScriptedProjector.shared();
    api = new RunningApi(Broker.shared());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void listen() {
    lines = new AttemptLines();
  }

  @AfterEach
  void leave() {
    lines.close();
  }

  @Test
  void logsAnAcceptedUpdate() {
    api.update(
        increment("alice"),
        "traceparent",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    assertThat(lines.next())
        .isEqualTo(
            "attempt who=game what=score-update userId=alice actionId=%s verdict=accepted"
                    .formatted(id)
                + " status=200 reason=none trace=0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void logsWhatSecurityRefuses() {
    api.send("POST", "/api/score/update", "x.y.z", increment("alice"));
    assertThat(lines.next())
        .contains("who=- what=score-update", "status=401 reason=unauthenticated");
  }

  @Test
  void logsWhatTheEdgeRefuses() {
    api.update("{");
    assertThat(lines.next()).contains("who=game", "status=400 reason=invalid-request");
    api.update(" ".repeat(20_000));
    assertThat(lines.next()).contains("refused status=413 reason=payload-too-large");
    api.update("x", "Content-Type", "text/plain");
    assertThat(lines.next()).contains("who=game", "status=415 reason=unsupported-media-type");
  }

  @Test
  void logsWhatTheHandlersRefuse() {
    api.update("{'userId':'u','scoreDelta':0,'actionId':'a'}");
    assertThat(lines.next()).contains("who=game", "status=400 reason=invalid-request");
    api.send("POST", "/api/score/update", token("eve", "viewer"), increment("alice"));
    assertThat(lines.next()).contains("who=eve", "userId=alice", "status=403 reason=forbidden");
    api.send("DELETE", "/api/users/alice", token("eve", "viewer"), "");
    assertThat(lines.next()).contains("who=eve what=user-forget userId=alice", "forbidden");
  }

  @Test
  void neverLogsATokenOrASignature() {
    String token = token("alice", "player");
    api.send(
        "POST",
        "/api/score/update",
        token,
        increment("alice"),
        "X-Action-Signature",
        "t=1,v1=c0ffee");
    assertThat(lines.next())
        .contains("reason=invalid-signature")
        .doesNotContain(token, "c0ffee", RunningApi.SIGNING_KEY);
  }

  @Test
  void countsAttemptsByVerdictAndReason() {
    double before = attempts();
    api.update("{}");
    assertThat(lines.next()).contains("invalid-request");
    assertThat(attempts()).isEqualTo(before + 1);
  }

  private static double attempts() {
    return api.count("scoreboard.attempts", "verdict", "refused", "reason", "invalid-request");
  }

  private String increment(String user) {
    return "{'userId':'%s','scoreDelta':5,'actionId':'%s'}".formatted(user, id);
  }
}
