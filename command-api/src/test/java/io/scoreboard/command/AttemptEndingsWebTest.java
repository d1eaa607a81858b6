package io.scoreboard.command;

import static io.scoreboard.command.RunningApi.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status a command can end with has its record: who, what, verdict, reason, trace. */
class AttemptEndingsWebTest {

  private static final RunningApi API = RunningApi.shared();
  private static final AttemptTopic TOPIC = new AttemptTopic(Broker.shared());
  private static final String RUN = UUID.randomUUID().toString();
  private static final String SIGNATURE =
      ActionSignature.withKeys(List.of(RunningApi.SIGNING_KEY))
          .sign(new SignedAction("increment", 5, "ann", "signed-" + RUN), Instant.now());

  private final String traceId = trace();

  /** Something to repeat, to contradict and to revoke. */
  @BeforeAll
  static void actThree() {
    ScriptedProjector.shared();
    for (String action : List.of("counted-", "revoked-", "doomed-")) {
      API.update("{'userId':'ann','scoreDelta':5,'actionId':'%s'}".formatted(action + RUN));
    }
    String path = "/api/score/actions/revoked-%s/revocation".formatted(RUN);
    API.send("POST", path, token("root", "admin"), "{'reason':'r'}");
  }

  @AfterAll
  static void leave() {
    TOPIC.close();
  }

  /**
   * A sender is a subject and a role, or a token that is none; the path is relative to {@code
   * /api}. A body that says it is too long is refused before anybody looks at the token.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          200 none                   | game backend | POST /score/update | | {'userId':'ann','scoreDelta':5,'actionId':'new-RUN'} | score-update | ann new-RUN | 5
          200 none                   | game backend | POST /score/update | | {'userId':'ann','scoreDelta':5,'actionId':'counted-RUN'} | score-update | ann counted-RUN |
          200 none                   | ann player | POST /score/update | X-Action-Signature SIGNATURE | {'userId':'ann','scoreDelta':5,'actionId':'signed-RUN'} | score-update | ann signed-RUN | 5
          200 none                   | root admin | POST /score/actions/doomed-RUN/revocation | | {'reason':'told'} | revocation | - doomed-RUN |
          202 none                   | game backend | POST /score/update | Prefer respond-async | {'userId':'ann','scoreDelta':7,'actionId':'async-RUN'} | score-update | ann async-RUN | 7
          202 none                   | game backend | POST /score/update | Prefer wait=1 | {'userId':'silent-1','scoreDelta':7,'actionId':'late-RUN'} | score-update | silent-1 late-RUN | 7
          204 none                   | game backend | PUT /users/ann | | {'username':'Annabel'} | user-write | ann - |
          204 none                   | root admin | DELETE /users/ann | | | user-forget | ann - |
          400 invalid-request        | game backend | POST /score/update | | {'told':'x'} | score-update | - - |
          400 invalid-request        | game backend | PUT /users/ann | | {'username':''} | user-write | - - |
          400 stale-timestamp        | game backend | POST /score/update | | {'userId':'ann','scoreDelta':5,'actionId':'old-RUN','timestamp':'2020-01-01T00:00:00Z'} | score-update | ann old-RUN |
          401 unauthenticated        | x.y.z | POST /score/update | | {'userId':'ann','scoreDelta':5,'actionId':'a-RUN'} | score-update | - - |
          401 unauthenticated        | - | PUT /users/ann | | {'username':'Annabel'} | user-write | - - |
          401 unauthenticated        | - | POST /score/actions/counted-RUN/revocation | | {'reason':'told'} | revocation | - - |
          401 invalid-signature      | ann player | POST /score/update | | {'userId':'ann','scoreDelta':5,'actionId':'b-RUN'} | score-update | ann b-RUN |
          401 invalid-signature      | ann player | POST /score/update | X-Action-Signature SIGNATURE | {'userId':'ann','scoreDelta':6,'actionId':'signed-RUN'} | score-update | ann signed-RUN |
          403 forbidden              | eve viewer | POST /score/update | | {'userId':'ann','scoreDelta':5,'actionId':'c-RUN'} | score-update | ann c-RUN |
          403 forbidden              | eve player | PUT /users/ann | | {'username':'Annabel'} | user-write | ann - |
          403 forbidden              | eve player | POST /score/actions/counted-RUN/revocation | | {'reason':'told'} | revocation | - counted-RUN |
          404 not-found              | root admin | POST /score/actions/never-RUN/revocation | | {'reason':'told'} | revocation | - never-RUN |
          405 method-not-allowed     | game backend | PUT /score/update | | {} | other | - - |
          406 not-acceptable         | game backend | POST /score/update | Accept image/png | {'userId':'ann','scoreDelta':5,'actionId':'d-RUN'} | score-update | - - |
          413 payload-too-large      | - | POST /score/update | | LONG | score-update | - - |
          415 unsupported-media-type | game backend | POST /score/update | Content-Type text/plain | told | score-update | - - |
          422 action-id-reused       | game backend | POST /score/update | | {'userId':'ann','scoreDelta':6,'actionId':'counted-RUN'} | score-update | ann counted-RUN |
          422 action-revoked         | game backend | POST /score/update | | {'userId':'ann','scoreDelta':5,'actionId':'revoked-RUN'} | score-update | ann revoked-RUN |
          """)
  void isRecorded(
      String ending,
      String sender,
      String request,
      @Nullable String header,
      @Nullable String body,
      String what,
      String about,
      @Nullable Long points) {
    String[] headers = header == null ? of(traceId) : of(traceId, filled(header).split(" ", 2));
    HttpResponse<String> response = send(sender, request.split(" "), filled(body), headers);
    CommandAttempt attempt = TOPIC.attempt(traceId);
    assertThat(attempt.status() + " " + attempt.reason()).isEqualTo(ending);
    assertThat(response.statusCode()).isEqualTo(attempt.status());
    assertThat(text(attempt.subject()) + " " + attempt.kind())
        .isEqualTo(subject(sender) + " " + what);
    assertThat(text(attempt.userId()) + " " + text(attempt.actionId())).isEqualTo(filled(about));
    assertThat(attempt.points()).isEqualTo(points);
    assertNoSecretIn(TOPIC, traceId);
  }

  @Test
  void tooManyRequestsAreRecorded() {
    String player = "p-" + RUN;
    String name = "{'username':'Annabel'}";
    List<String> traces = Stream.generate(AttemptEndingsWebTest::trace).limit(150).toList();
    List<Integer> statuses =
        atOnce(
            traces,
            trace ->
                API.send("PUT", "/api/users/" + player, token(player, "player"), name, of(trace)));
    String refused = traces.get(statuses.indexOf(429));
    CommandAttempt attempt = TOPIC.attempt(refused);
    assertThat(attempt.status() + " " + attempt.reason()).isEqualTo("429 too-many-requests");
    assertThat(List.of(text(attempt.subject()), attempt.kind(), text(attempt.userId())))
        .containsExactly(player, "user-write", player);
    assertNoSecretIn(TOPIC, refused);
  }

  @Test
  void anEventThatKafkaDoesNotTakeIsRecorded() throws Exception {
    try (Broker broker = new Broker()) {
      broker.refuseEvents();
      try (RunningApi api = new RunningApi(broker);
          AttemptTopic topic = new AttemptTopic(broker)) {
        String body = "{'userId':'ann','scoreDelta':5,'actionId':'lost'}";
        assertThat(api.update(body, of(traceId)).statusCode()).isEqualTo(503);
        CommandAttempt attempt = topic.attempt(traceId);
        assertThat(attempt.status() + attempt.reason()).isEqualTo("503event-log-unavailable");
        assertThat(text(attempt.subject()) + attempt.kind()).isEqualTo("gamescore-update");
        assertThat(attempt.userId() + "/" + attempt.actionId()).isEqualTo("ann/lost");
        assertThat(attempt.points()).isNull();
        assertNoSecretIn(topic, traceId);
      }
    }
  }

  private HttpResponse<String> send(
      String sender, String[] request, String body, String... headers) {
    String[] who = sender.split(" ");
    String token = who.length == 2 ? token(who[0], who[1]) : sender.replace("-", "");
    return API.send(request[0], filled("/api" + request[1]), token, body, headers);
  }

  /** Nobody without a good token. */
  private static String subject(String sender) {
    return sender.contains(" ") ? sender.substring(0, sender.indexOf(' ')) : "-";
  }

  private static List<Integer> atOnce(
      List<String> traces, Function<String, HttpResponse<String>> request) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return traces.stream()
          .map(trace -> CompletableFuture.supplyAsync(() -> request.apply(trace), threads))
          .toList()
          .stream()
          .map(response -> response.join().statusCode())
          .toList();
    }
  }

  /** No token, no key, no signature, and no words of the sender but the ids. */
  private static void assertNoSecretIn(AttemptTopic topic, String traceId) {
    assertThat(AttemptTopic.text(topic.await(traceId)))
        .doesNotContain("eyJ", "x.y.z", "Bearer", RunningApi.SIGNING_KEY, SIGNATURE, "v1=")
        .doesNotContain("Annabel", "told");
  }

  private static String filled(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("RUN", RUN)
            .replace("SIGNATURE", SIGNATURE)
            .replace("LONG", " ".repeat(20_000));
  }

  private static String[] of(String traceId, String... more) {
    String[] trace = {"traceparent", "00-%s-b7ad6b7169203331-01".formatted(traceId)};
    return Stream.of(trace, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static String trace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String text(@Nullable String value) {
    return value == null ? "-" : value;
  }
}
