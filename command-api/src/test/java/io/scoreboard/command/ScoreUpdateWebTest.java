package io.scoreboard.command;

import static io.scoreboard.command.Problems.assertProblem;
import static io.scoreboard.command.RunningApi.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreUpdateWebTest {

  private static final ScriptedProjector PROJECTOR = ScriptedProjector.shared();
  private static final RunningApi API = RunningApi.shared();
  private static final String NEARLY_FULL = "\"player\";r=19;t=1";

  private final String id = UUID.randomUUID().toString();

  @Test
  void countsAnIncrement() {
    HttpResponse<String> response = API.update(increment("u-" + id, 5));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Receipts.without(response))
        .isEqualTo(json("{'success':true,'newScore':5,'actionId':'%s','duplicate':false}", id));
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void countsASetUnderADerivedId() {
    String body =
        "{'user_id':'u-%s','score_value':1200,'timestamp':'%s'}".formatted(id, Instant.now());
    HttpResponse<String> first = API.update(body);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"newScore\":1200", "\"actionId\":\"derived.");
    assertThat(Receipts.without(API.update(body)))
        .isEqualTo(Receipts.without(first).replace("\"duplicate\":false", "\"duplicate\":true"));
  }

  @Test
  void answersARepeatWithTheFirstAnswer() {
    API.update(increment("u-" + id, 5));
    HttpResponse<String> again = API.update(increment("u-" + id, 5));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(Receipts.without(again))
        .isEqualTo(json("{'success':true,'newScore':5,'actionId':'%s','duplicate':true}", id));
  }

  @Test
  void refusesAnActionIdUsedForSomethingElse() {
    API.update(increment("u-" + id, 5));
    assertProblem(API.update(increment("u-" + id, 6)), 422, "action-id-reused");
  }

  @Test
  void carriesTraceAndEventHeadersIntoTheLog() {
    API.update(
        increment("u-" + id, 5),
        "traceparent",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    assertThat(PROJECTOR.log(id)).hasSize(1);
    assertThat(header("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    assertThat(header("ce_id")).isEqualTo(id);
    assertThat(header("ce_type")).isEqualTo("score-incremented.v1");
  }

  @Test
  void answers202WhenTheProjectorIsSilent() {
    HttpResponse<String> response = API.update(increment("silent-" + id, 5), "Prefer", "wait=1");
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(Receipts.without(response))
        .isEqualTo(json("{'success':true,'newScore':null,'actionId':'%s'}", id));
    assertThat(response.headers().firstValue("Location")).contains("/api/score/actions/" + id);
    assertThat(response.headers().firstValue("Preference-Applied")).contains("wait=1");
  }

  @Test
  void answers202AtOnceWhenAsked() {
    HttpResponse<String> response = API.update(increment("u-" + id, 5), "Prefer", "respond-async");
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.headers().firstValue("Preference-Applied")).contains("respond-async");
    assertThat(API.update(increment("u-" + id, 5)).body()).contains("\"duplicate\":true");
  }

  @Test
  void outlivesAnUnreadableAnswer() {
    double before = API.count("scoreboard.answers", "result", "unreadable");
    assertThat(API.update(increment("garbled-" + id, 5)).statusCode()).isEqualTo(202);
    assertThat(API.count("scoreboard.answers", "result", "unreadable")).isEqualTo(before + 1);
    assertThat(API.update("{'userId':'u','scoreDelta':1,'actionId':'after-%s'}".formatted(id)))
        .returns(200, HttpResponse::statusCode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}{}",
        "{} x",
        "{'userId':'a','scoreDelta':5,'scoreDelta':5,'actionId':'x'}",
        "{'userId':'a','user_id':'a','scoreDelta':5,'actionId':'x'}",
        "{'userId':'a','scoreDelta':5,'actionId':'x','more':1}",
        "{'userId':'a','scoreDelta':'5','actionId':'x'}",
        "{'userId':'a','scoreDelta':1.0,'actionId':'x'}",
        "{'userId':'a','scoreDelta':1e2,'actionId':'x'}",
        "{'userId':'a','scoreDelta':true,'actionId':'x'}",
        "{'userId':'a','scoreDelta':5,'score_value':5,'actionId':'x'}",
        "{'userId':'a\\u0000','scoreDelta':5,'actionId':'x'}"
      })
  void refusesMalformedBodies(String body) {
    assertProblem(API.update(body), 400, "invalid-request");
  }

  @Test
  void refusesAStaleTimestamp() {
    String body =
        "{'userId':'u','scoreDelta':5,'actionId':'%s','timestamp':'2020-01-01T00:00:00Z'}";
    assertProblem(API.update(body.formatted(id)), 400, "stale-timestamp");
    assertThat(PROJECTOR.log(id)).isEmpty();
  }

  @Test
  void refusesBodiesThatAreTooLargeOrNotJson() {
    assertProblem(API.update(" ".repeat(20_000)), 413, "payload-too-large");
    assertProblem(API.update("a=b", "Content-Type", "text/plain"), 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @CsvSource({"GET", "PUT", "DELETE", "PATCH"})
  void namesTheMethodThatExists(String method) {
    HttpResponse<String> response =
        API.send(method, "/api/score/update", token("game", "backend"), "{}");
    assertProblem(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void refusesRequestsWithoutAGoodToken() {
    for (String token : List.of("", "x.y.z")) {
      HttpResponse<String> response =
          API.send("POST", "/api/score/update", token, increment("u", 5));
      assertProblem(response, 401, "unauthenticated");
      assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }
  }

  @ParameterizedTest
  @CsvSource({"bob,player", "alice,viewer", "alice,auditor", "alice,admin"})
  void refusesWhoMayNotPost(String subject, String role) {
    assertProblem(
        API.send("POST", "/api/score/update", token(subject, role), increment("alice", 5)),
        403,
        "forbidden");
    assertThat(PROJECTOR.log(id)).isEmpty();
  }

  @Test
  void takesASignedUpdateFromAPlayer() {
    String user = "u-" + id;
    String good =
        ActionSignature.withKeys(List.of(RunningApi.SIGNING_KEY))
            .sign(new SignedAction("increment", 5, user, id), Instant.now());
    assertProblem(player(user), 401, "invalid-signature");
    assertProblem(player(user, "X-Action-Signature", good + "0"), 401, "invalid-signature");
    assertThat(player(user, "X-Action-Signature", good).statusCode()).isEqualTo(200);
  }

  @Test
  void limitsAPlayerAndSaysSo() {
    String user = "u-" + id;
    List<HttpResponse<String>> responses = atOnce(150, _ -> rename(user));
    assertThat(responses)
        .anyMatch(r -> r.headers().firstValue("RateLimit").equals(Optional.of(NEARLY_FULL)));
    HttpResponse<String> refused =
        responses.stream().filter(r -> r.statusCode() == 429).findFirst().orElseThrow();
    assertProblem(refused, 429, "too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"player\";q=20;w=2");
    assertThat(refused.headers().firstValue("RateLimit")).contains("\"player\";r=0;t=2");
  }

  @Test
  void burnsNothingWhenItLimits() {
    try (RunningApi strict =
        new RunningApi(
            Broker.shared(),
            "--scoreboard.rate-limit.backend-burst=1",
            "--scoreboard.rate-limit.backend-per-second=1")) {
      List<HttpResponse<String>> responses = atOnce(20, i -> strict.update(numbered(i)));
      int limited = responses.stream().map(HttpResponse::statusCode).toList().indexOf(429);
      assertProblem(responses.get(limited), 429, "too-many-requests");
      assertThat(PROJECTOR.log(id + "-" + limited)).isEmpty();
      assertThat(API.update(numbered(limited)).body()).contains("\"duplicate\":false");
    }
  }

  private String numbered(int number) {
    return "{'userId':'u-%s','scoreDelta':1,'actionId':'%s-%d'}".formatted(id, id, number);
  }

  /** So that the speed of the machine decides nothing. */
  private static List<HttpResponse<String>> atOnce(
      int count, IntFunction<HttpResponse<String>> request) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, count)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private static HttpResponse<String> rename(String user) {
    return API.send("PUT", "/api/users/" + user, token(user, "player"), "{'username':'P'}");
  }

  private HttpResponse<String> player(String user, String... headers) {
    return API.send(
        "POST", "/api/score/update", token(user, "player"), increment(user, 5), headers);
  }

  private String increment(String user, int delta) {
    return "{'userId':'%s','scoreDelta':%d,'actionId':'%s'}".formatted(user, delta, id);
  }

  private String header(String name) {
    return new String(
        PROJECTOR.log(id).getFirst().headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static String json(String text, Object... values) {
    return text.formatted(values).replace('\'', '"');
  }
}
