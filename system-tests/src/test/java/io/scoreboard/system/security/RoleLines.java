package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.SignedAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role at each door, and each user at the things of another. The player's name is alice. */
class RoleLines {

  private static final String[] COLUMNS = {
    "none", "viewer", "auditor", "player", "backend", "admin", "nobody"
  };

  /** What is answered to whom, in the order of the columns; alice's own things first. */
  private static final String TABLE =
      """
      RBAC-01 GET    /api/score/top10                      | 200 200 200 200 200 200 200
      RBAC-02 GET    /api/score/users/nobody-yet           | 401 404 404 404 404 404 404
      RBAC-03 GET    /api/score/actions/of-alice           | 401 403 200 200 200 200 403
      RBAC-04 GET    /api/score/actions/of-bob             | 401 403 200 403 200 200 403
      RBAC-05 POST   /api/score/update alice               | 401 403 403 200 200 403 403
      RBAC-06 POST   /api/score/update bob                 | 401 403 403 403 200 403 403
      RBAC-07 PUT    /api/users/alice                      | 401 403 403 204 204 403 403
      RBAC-08 PUT    /api/users/bob                        | 401 403 403 403 204 403 403
      RBAC-09 DELETE /api/users/alice                      | 401 403 403 403 403 204 403
      RBAC-10 POST   /api/score/actions/unknown/revocation | 401 403 403 403 403 404 403
      RBAC-11 GET    /ws/scoreboard                        | 401 400 400 400 400 400 400
      RBAC-12 POST   /api/score/stream                     | 401 405 405 405 405 405 405
      RBAC-13 GET    /actuator/env                         | 404 404 404 404 404 404 404
      RBAC-14 GET    /internal/shards                      | 404 404 404 404 404 404 404
      """;

  private final Target target;

  RoleLines(Target target) {
    this.target = target;
  }

  @BeforeAll
  static void play(Target target) {
    score(target, "alice", "of-alice");
    score(target, "bob", "of-bob");
  }

  /** One cell of the table. */
  record Door(String method, String path, String about, String role, int status) {}

  static Stream<Line<Door>> doors() {
    List<Line<Door>> lines = new ArrayList<>();
    for (String row : TABLE.lines().toList()) {
      String[] words = row.substring(0, row.indexOf('|')).trim().split("\\s+");
      String[] statuses = row.substring(row.indexOf('|') + 1).trim().split(" ");
      for (int i = 0; i < COLUMNS.length; i++) {
        String about = words.length > 3 ? words[3] : "";
        Door door = new Door(words[1], words[2], about, COLUMNS[i], Integer.parseInt(statuses[i]));
        lines.add(Line.of(words[0], COLUMNS[i] + " " + words[1] + " " + words[2], door));
      }
    }
    return lines.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  void opensOrNot(Line<Door> line) {
    Door door = line.attempt();
    Request request = target.request(door.method(), door.path());
    Answer answer = withBody(door, as(door.role(), request)).send();
    assertThat(answer.status()).as(answer.raw()).isEqualTo(door.status());
    if (door.status() >= 400) {
      answer.isAnyProblem();
    }
  }

  private Request as(String role, Request request) {
    return switch (role) {
      case "none" -> request;
      case "nobody" -> request.bearer(target.token("alice-too", "Admin", "root", "BACKEND"));
      case "player" -> request.bearer(target.token("alice", "player"));
      default -> request.bearer(target.token("some-" + role, role));
    };
  }

  private Request withBody(Door door, Request request) {
    if (door.method().equals("PUT")) {
      return request.json("{\"username\":\"A name\"}");
    }
    if (door.path().endsWith("/revocation")) {
      return request.json("{\"reason\":\"because\"}");
    }
    return door.about().isEmpty() ? request : signed(door.about(), request);
  }

  private Request signed(String userId, Request request) {
    String id = "rbac-" + UUID.randomUUID();
    String signature = target.signature(new SignedAction("increment", 1, userId, id), 0);
    return request.with("X-Action-Signature: " + signature).json(body(userId, id));
  }

  private static void score(Target target, String userId, String actionId) {
    String token = target.token("game-server", "backend");
    target.post("/api/score/update", body(userId, actionId)).bearer(token).send();
  }

  private static String body(String userId, String actionId) {
    return "{\"userId\":\"%s\",\"scoreDelta\":1,\"actionId\":\"%s\"}".formatted(userId, actionId);
  }

  @ParameterizedTest(name = "BOLA-01 {0} is not alice")
  @ValueSource(strings = {"ALICE", "Alice", "alice2", "alice.", "alic", "bob"})
  void aPlayerIsOnlyThemselves(String other) {
    String token = target.token("alice", "player");
    signed(other, target.request("POST", "/api/score/update").bearer(token)).send().isProblem(403);
  }

  @Test
  @DisplayName("BOLA-02 a query cannot speak for the body")
  void aQueryChangesNobody() {
    String path = "/api/score/update?userId=alice&user_id=alice&sub=bob&roles=backend";
    Request request = target.request("POST", path).bearer(target.token("alice", "player"));
    signed("bob", request).send().isProblem(403);
  }

  @Test
  @DisplayName("BOLA-03 two names of a field are two fields too many")
  void bothSpellingsAreRefused() {
    String both =
        "{\"userId\":\"alice\",\"user_id\":\"bob\",\"scoreDelta\":1,\"actionId\":\"both\"}";
    String token = target.token("alice", "player");
    target.post("/api/score/update", both).bearer(token).send().isProblem(400);
  }

  @ParameterizedTest(name = "BOLA-04 {0} is no field anybody may set")
  @ValueSource(strings = {"roles", "sub", "rank", "version", "__proto__", "newScore", "epoch"})
  void nothingElseCanBeSet(String field) {
    String json = body("alice", "mass").replace("}", ",\"%s\":1}".formatted(field));
    String token = target.token("game-server", "backend");
    target.post("/api/score/update", json).bearer(token).send().isProblem(400);
  }

  @Test
  @DisplayName("BOLA-05 an e-mail address is told to nobody")
  void anAddressStaysInside() {
    String token = target.token("game-server", "backend", "admin", "auditor");
    String profile = "{\"username\":\"Alice\",\"email\":\"alice@hidden.example\"}";
    Request put = target.request("PUT", "/api/users/alice").bearer(token).json(profile);
    assertThat(put.send().status()).isEqualTo(204);
    for (String path : Arrays.asList("top10", "users/alice", "actions/of-alice")) {
      Answer answer = target.get("/api/score/" + path).bearer(token).send();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.raw()).doesNotContain("hidden.example");
    }
  }
}
