package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-sent events: whose token, how long, and what a reconnecting client may say. */
class StreamLines {

  private static final String PATH = "/api/score/stream";

  private final Target target;

  StreamLines(Target target) {
    this.target = target;
  }

  /** Of somebody whose token ends in two seconds, and the stream with it. */
  private String shortLived() {
    String exp = Long.toString(Instant.now().getEpochSecond() + 2);
    String subject = "sse-" + UUID.randomUUID().toString().substring(0, 8);
    return target.used(target.jwt().subject(subject).claim("exp", exp).sign());
  }

  @Test
  @DisplayName("SSE-01 a stream ends with its token")
  void theTokenEnds() {
    Answer answer = target.get(PATH + "?access_token=" + shortLived()).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.body()).contains("event: scoreboard:update");
  }

  @Test
  @DisplayName("SSE-02 no token, a bad one, or two")
  void badTokens() {
    target.get(PATH).send().isProblem(401);
    target.get(PATH + "?access_token=x").send().isProblem(401);
    target.get(PATH).with("Cookie: access_token=" + shortLived()).send().isProblem(401);
    Request two = target.get(PATH + "?access_token=" + shortLived());
    two.bearer(shortLived()).send().isProblem(400);
  }

  @ParameterizedTest(name = "SSE-03 [{index}]")
  @ValueSource(strings = {"-1", "99999999999999999999", "' OR 1=1", "é"})
  void anyLastEventIdGetsASnapshot(String id) {
    Answer answer = target.get(PATH).bearer(shortLived()).with("Last-Event-ID: " + id).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw()).doesNotContain("OR 1=1").contains("event: scoreboard:update");
  }

  @Test
  @DisplayName("SSE-04 a page elsewhere cannot read it")
  void noOtherOrigin() {
    Request request = target.get(PATH).bearer(shortLived()).with("Origin: https://evil.example");
    assertThat(request.send().head().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("access-control-");
  }
}
