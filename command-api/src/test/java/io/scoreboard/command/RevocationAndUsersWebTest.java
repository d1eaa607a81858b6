package io.scoreboard.command;

import static io.scoreboard.command.Problems.assertProblem;
import static io.scoreboard.command.RunningApi.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationAndUsersWebTest {

  private static final ScriptedProjector PROJECTOR = ScriptedProjector.shared();
  private static final RunningApi API = RunningApi.shared();

  private final String id = UUID.randomUUID().toString();

  @Test
  void undoesACountedAction() {
    API.update(increment());
    HttpResponse<String> response = revoke(id, "admin", "{'reason':'cheated'}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Receipts.without(response))
        .isEqualTo("{\"success\":true,\"newScore\":0,\"actionId\":\"%s\"}".formatted(id));
    assertThat(Receipts.without(revoke(id, "admin", "{'reason':'again'}")))
        .isEqualTo(Receipts.without(response));
    assertProblem(API.update(increment()), 422, "action-revoked");
  }

  @Test
  void findsNothingToRevoke() {
    assertProblem(revoke(id, "admin", "{'reason':'x'}"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"backend", "player", "viewer", "auditor"})
  void letsOnlyAnAdminRevoke(String role) {
    assertProblem(revoke(id, role, "{'reason':'x'}"), 403, "forbidden");
    assertThat(PROJECTOR.log(id)).isEmpty();
  }

  @Test
  void asksForAReason() {
    for (String body : new String[] {"{}", "{'reason':''}", "{'reason':5}", tooLong()}) {
      assertProblem(revoke(id, "admin", body), 400, "invalid-request");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,game,backend,204",
    "PUT,u,player,204",
    "PUT,other,player,403",
    "PUT,u,viewer,403",
    "PUT,u,admin,403",
    "DELETE,root,admin,204",
    "DELETE,u,player,403",
    "DELETE,game,backend,403"
  })
  void letsOnlyTheRightPeopleNameAndForget(String method, String subject, String role, int status) {
    HttpResponse<String> response =
        API.send(method, "/api/users/u", token(subject, role), "{'username':'Zoë'}");
    assertThat(response.statusCode()).isEqualTo(status);
    if (status == 204) {
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void refusesNamesThatMislead() {
    String token = token("game", "backend");
    for (String name : new String[] {"", " ", "a\\u202eb", "a\\nb", "x".repeat(65)}) {
      assertProblem(
          API.send("PUT", "/api/users/u", token, "{'username':'%s'}".formatted(name)),
          400,
          "invalid-request");
    }
    assertProblem(
        API.send("PUT", "/api/users/a%20b", token, "{'username':'A'}"), 400, "invalid-request");
  }

  @Test
  void namesTheMethodsOfAUser() {
    HttpResponse<String> response = API.send("GET", "/api/users/u", token("g", "backend"), "");
    assertProblem(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("PUT", "DELETE");
  }

  private HttpResponse<String> revoke(String actionId, String role, String body) {
    return API.send(
        "POST", "/api/score/actions/%s/revocation".formatted(actionId), token("root", role), body);
  }

  private String increment() {
    return "{'userId':'u-%s','scoreDelta':5,'actionId':'%s'}".formatted(id, id);
  }

  private static String tooLong() {
    return "{'reason':'%s'}".formatted("x".repeat(201));
  }
}
