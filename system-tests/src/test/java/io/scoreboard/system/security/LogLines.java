package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Text from outside never begins a line of the log, nor colours one. */
class LogLines {

  private static final Pattern BEGINNING = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^ ]+ +[A-Z]+ .*");

  private final Target target;
  private final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
  private final String backend;

  LogLines(Target target) {
    this.target = target;
    this.backend = target.token("game-server", "backend");
  }

  /** A line's beginning that nobody but {@link #texts} would write. */
  private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR";

  /** What tries to be a line, a colour, a field or a lookup. */
  private List<String> texts() {
    return List.of(
        "x\\r\\n" + FORGED + " " + mark,
        "x\\u001b[31m" + mark,
        "x\\u2028" + mark,
        "\\\" verdict=accepted who=" + mark,
        "${jndi:ldap://127.0.0.1:9/" + mark + "}");
  }

  /** Returns whether a refusal was logged that names the text, which some paths cannot hold. */
  private boolean sendEverywhere(String text) {
    String body = "{\"userId\":\"%1$s\",\"scoreDelta\":1,\"actionId\":\"%1$s\"}".formatted(text);
    target.post("/api/score/update", body).bearer(backend).send();
    String field = "{\"%s\":1}".formatted(text);
    target.post("/api/score/update", field).bearer(backend).send();
    String name = "{\"username\":\"%s\"}".formatted(text);
    target.request("PUT", "/api/users/log-user").json(name).bearer(backend).send();
    String real = Answer.JSON.readValue('"' + text + '"', String.class);
    String encoded = URLEncoder.encode(real, StandardCharsets.UTF_8);
    target.request("PUT", "/api/users/" + encoded).json(name).bearer(backend).send();
    target.get("/nowhere?q=" + encoded).send();
    String subject = target.used(target.jwt().claim("sub", '"' + text + '"').sign());
    target.get("/api/score/users/x").bearer(subject).send();
    int status = target.get("/api/score/users/" + encoded).send().status();
    assertThat(status).isIn(400, 401);
    return status == 401;
  }

  private void sendInHeaders() {
    for (String value : List.of("\u001b[31m" + mark, "${jndi:ldap://127.0.0.1:9/" + mark + "}")) {
      Request request = target.post("/api/score/update", "{}").bearer(backend);
      for (String name :
          List.of("User-Agent", "X-Forwarded-For", "traceparent", "Prefer", "X-Action-Signature")) {
        request.with(name + ": " + value);
      }
      request.send();
    }
  }

  @Test
  @DisplayName("LOG-01 no line of the log was begun from outside")
  void everyLineIsItsOwn() throws IOException {
    long named = texts().stream().filter(this::sendEverywhere).count();
    assertThat(named).isPositive();
    sendInHeaders();
    target.get("/api/score/users/last-" + mark).send().isProblem(401);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Files.readString(target.log()).contains("last-" + mark));
    List<String> lines = Files.readAllLines(target.log());
    assertThat(lines)
        .noneMatch(line -> line.startsWith(FORGED))
        .noneMatch(line -> line.contains("\u001b"));
    assertThat(lines)
        .filteredOn(line -> line.contains(mark))
        .hasSizeGreaterThan((int) named)
        .allMatch(LogLines::isRegular);
    assertThat(lines)
        .filteredOn(line -> line.contains("attempt who="))
        .isNotEmpty()
        .allMatch(LogLines::isAttempt);
    assertThat(target.printed()).noneMatch(line -> line.contains(mark) || line.contains("\u001b"));
  }

  private static boolean isRegular(String line) {
    return BEGINNING.matcher(line).matches();
  }

  /** One verdict, one sender: nobody wrote a second field into it. */
  private static boolean isAttempt(String line) {
    String unquoted = line.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "-");
    return isRegular(line)
        && unquoted.split(" verdict=", -1).length == 2
        && unquoted.split(" who=", -1).length == 2;
  }

  @Test
  @DisplayName("LOG-02 every refusal of a command is in the log once, with who, what and why")
  void refusalsAreLogged() {
    String json = "{\"userId\":\"%s\",\"scoreDelta\":1,\"actionId\":\"%1$s\"}".formatted(mark);
    target
        .post("/api/score/update", json)
        .bearer(target.token(mark, "viewer"))
        .send()
        .isProblem(403);
    // the line is written when the answer is on its way
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(Files.readAllLines(target.log()))
                    .filteredOn(line -> line.contains("who=" + mark))
                    .anyMatch(
                        line ->
                            line.contains("what=score-update") && line.contains("reason=forbidden"))
                    .noneMatch(line -> line.contains("what=/api/score/update")));
  }

  @Test
  @DisplayName("LOG-03 whatever else is refused is in the log too, and no query is")
  void otherRefusalsAreLogged() {
    String path = "/api/score/users/" + mark;
    target.get(path).bearer("forged").send().isProblem(401);
    target.get("/api/score/stream?access_token=secret-" + mark).send().isProblem(401);
    target
        .send(
            """
            GET /ws/scoreboard HTTP/1.1
            Host: localhost:%d
            Upgrade: websocket
            Connection: close, Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Authorization: Bearer %s
            Origin: https://evil.example

            """
                .formatted(target.port(), target.token(mark, "viewer"))
                .replace("\n", "\r\n"))
        .isProblem(403);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(Files.readAllLines(target.log()))
                    .anyMatch(line -> isRefusal(line, "-", path, 401))
                    .anyMatch(line -> isRefusal(line, "-", "/api/score/stream", 401))
                    .anyMatch(line -> isRefusal(line, mark, "/ws/scoreboard", 403))
                    .noneMatch(line -> line.contains("secret-" + mark)));
  }

  private static boolean isRefusal(String line, String who, String what, int status) {
    return line.contains("refused who=%s what=%s from=".formatted(who, what))
        && line.contains("status=" + status);
  }
}
