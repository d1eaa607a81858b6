package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.system.journey.Client.Answer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What everyone may expect of a running Scoreboard, over real HTTP, WebSocket and SSE. */
abstract class JourneyContract {

  /** The system that is looked at. */
  abstract Deployment scoreboard();

  private Client client() {
    return new Client(scoreboard());
  }

  private static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  @Test
  void addsToAScoreOnceHoweverOftenItIsSent() {
    String user = fresh("alice");
    String action = fresh("action");
    assertThat(client().increment(user, 5, action).raw().body())
        .startsWith(
            "{\"success\":true,\"newScore\":5,\"actionId\":\"%s\",\"duplicate\":false,\"partition\":"
                .formatted(action));
    client().increment(user, 3, fresh("action"));
    Answer again = client().increment(user, 5, action);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().path("newScore").asLong()).isEqualTo(5);
    assertThat(again.body().path("duplicate").asBoolean()).isTrue();
  }

  @Test
  void setsAScoreAndTakesTheSameBodyForTheSameAction() {
    String user = fresh("bob");
    String body =
        "{\"user_id\":\"%s\",\"score_value\":1200,\"timestamp\":\"%s\"}"
            .formatted(user, Instant.now());
    String token = scoreboard().token("game-server", "backend");
    Answer first = client().update(token, body);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().path("newScore").asLong()).isEqualTo(1200);
    assertThat(first.body().path("actionId").asString()).startsWith("derived.");
    assertThat(client().update(token, body).body().path("duplicate").asBoolean()).isTrue();
  }

  @Test
  void refusesAnActionIdThatWasUsedForAnotherAction() {
    String action = fresh("action");
    client().increment(fresh("carol"), 5, action);
    Answer stolen = client().increment(fresh("dave"), 5, action);
    assertThat(stolen.status()).isEqualTo(422);
    assertThat(stolen.body().path("type").asString()).endsWith("action-id-reused");
    assertThat(stolen.body().path("success").asBoolean(true)).isFalse();
  }

  @Test
  void manyCopiesAtOnceCountOnceAndGetOneAnswer() throws Exception {
    String user = fresh("erin");
    String action = fresh("action");
    Client client = client();
    List<Answer> answers = atOnce(Collections.nCopies(20, () -> client.increment(user, 7, action)));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers).allMatch(answer -> answer.body().path("newScore").asLong() == 7);
    assertThat(answers).filteredOn(a -> !a.body().path("duplicate").asBoolean()).hasSize(1);
  }

  private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
    }
  }

  @Test
  void aPlayerPostsForThemselvesWithASignature() {
    String player = fresh("frank");
    String action = fresh("action");
    String token = scoreboard().token(player, "player");
    String body =
        "{\"userId\":\"%s\",\"scoreDelta\":9,\"actionId\":\"%s\"}".formatted(player, action);
    assertThat(client().update(token, body).status()).isEqualTo(401);
    String signature = scoreboard().signature(player, 9, action);
    Answer signed = client().update(token, body, "X-Action-Signature", signature);
    assertThat(signed.status()).isEqualTo(200);
    String tampered = body.replace("9,", "900,");
    assertThat(client().update(token, tampered, "X-Action-Signature", signature).status())
        .isEqualTo(401);
    String other = body.replace(player, "somebody-else");
    assertThat(client().update(token, other, "X-Action-Signature", signature).status())
        .isEqualTo(403);
  }

  @Test
  void undoesAnActionExactly() {
    String user = fresh("grace");
    String action = fresh("action");
    client().increment(user, 5, fresh("action"));
    client().increment(user, 100, action);
    Answer undone = client().revoke(action, "cheated");
    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.body().path("newScore").asLong()).isEqualTo(5);
    assertThat(client().revoke(action, "again").body().path("newScore").asLong()).isEqualTo(5);
    Answer repeated = client().increment(user, 100, action);
    assertThat(repeated.status()).isEqualTo(422);
    assertThat(repeated.body().path("type").asString()).endsWith("action-revoked");
    assertThat(client().revoke(fresh("unknown"), "x").status()).isEqualTo(404);
  }

  @Test
  void tellsScoreRankAndFateOfAnAction() {
    String user = fresh("heidi");
    String action = fresh("action");
    client().increment(user, 5, action);
    String token = scoreboard().token("auditor", "auditor");
    Answer score = client().read("/api/score/users/" + user, token);
    assertThat(score.body().path("score").asLong()).isEqualTo(5);
    assertThat(score.body().path("rank").asLong()).isPositive();
    Answer fate = client().read("/api/score/actions/" + action, token);
    assertThat(fate.body().path("status").asString()).isEqualTo("counted");
    assertThat(fate.body().path("new_score").asLong()).isEqualTo(5);
    assertThat(client().read("/api/score/users/" + fresh("nobody"), token).status()).isEqualTo(404);
  }

  @Test
  void viewersSeeAScoreMoveAndVersionsOnlyRise() {
    String user = fresh("ivan");
    try (Viewer viewer = new Viewer(scoreboard())) {
      assertThat(viewer.subprotocol()).isEqualTo("scoreboard.v1");
      assertThat(viewer.await(_ -> true).path("type").asString()).isEqualTo("top_10_update");
      client().increment(user, 1_000_000, fresh("action"));
      viewer.awaitScore(user, 1_000_000);
      viewer.awaitTopTen(rows -> rows.toString().contains(user));
      client().name(user, "Ivan");
      viewer.await(m -> m.path("data").path("username").asString("").equals("Ivan"));
      client().forget(user);
      viewer.awaitTopTen(rows -> rows.toString().contains("\"username\":\"" + user + "\""));
      assertThat(versionsRise(viewer.seen)).isTrue();
    }
  }

  private static boolean versionsRise(List<JsonNode> messages) {
    Map<String, Long> last = new HashMap<>();
    for (JsonNode message : messages) {
      String of =
          message.path("type").asString() + message.path("data").path("user_id").asString("");
      long version = message.path("version").asLong();
      if (last.getOrDefault(of, -1L) >= version) {
        return false;
      }
      last.put(of, version);
    }
    return true;
  }

  @Test
  void listenersOfServerSentEventsSeeItToo() throws Exception {
    String user = fresh("judy");
    String token = scoreboard().token("watcher", "viewer");
    BlockingQueue<String> lines = new ArrayBlockingQueue<>(10_000);
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  scoreboard().push().resolve("/api/score/stream?access_token=" + token))
              .build();
      threads.submit(
          () -> {
            try (Stream<String> body = http.send(request, BodyHandlers.ofLines()).body()) {
              body.forEach(lines::add);
            }
            return null;
          });
      awaitLine(lines, "event:scoreboard:update");
      assertThat(awaitLine(lines, "data:")).contains("\"topUsers\":[");
      client().increment(user, 77, fresh("action"));
      assertThat(awaitLine(lines, "\"userId\":\"" + user + "\"")).contains("\"newScore\":77");
      http.shutdownNow();
    }
  }

  private static String awaitLine(BlockingQueue<String> lines, String part)
      throws InterruptedException {
    String line;
    do {
      line = lines.poll(60, TimeUnit.SECONDS);
      assertThat(line).as("waiting for a line with %s", part).isNotNull();
    } while (!line.replace(": ", ":").contains(part));
    return line;
  }

  @Test
  void theTopTenIsPublicOrderedAndCacheable() {
    String user = fresh("kim");
    client().increment(user, 999_999, fresh("action"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(client().topTen().body().toString()).contains(user));
    Answer topTen = client().topTen();
    List<Long> scores =
        topTen
            .body()
            .path("top_10_scores")
            .valueStream()
            .map(r -> r.path("score").asLong())
            .toList();
    assertThat(scores).isSortedAccordingTo(Collections.reverseOrder());
    String tag = topTen.raw().headers().firstValue("ETag").orElseThrow();
    Answer unchanged =
        client()
            .send(
                HttpRequest.newBuilder(scoreboard().push().resolve("/api/score/top10"))
                    .header("If-None-Match", tag));
    assertThat(unchanged.status()).isEqualTo(304);
  }

  @Test
  void refusesWhatIsNotAllowedInPlainWords() {
    String backend = scoreboard().token("game-server", "backend");
    Map<String, Integer> bodies =
        Map.of(
            "{\"userId\":\"x\",\"scoreDelta\":1.9,\"actionId\":\"a\"}",
            400,
            "{\"userId\":\"x\",\"scoreDelta\":\"5\",\"actionId\":\"a\"}",
            400,
            "{\"userId\":\"x\",\"scoreDelta\":5,\"scoreDelta\":6,\"actionId\":\"a\"}",
            400,
            "{\"userId\":\"x\",\"scoreDelta\":5,\"score_value\":6,\"actionId\":\"a\"}",
            400,
            "{\"userId\":\"x\",\"scoreDelta\":0,\"actionId\":\"a\"}",
            400,
            "{\"userId\":\"x y\",\"scoreDelta\":5,\"actionId\":\"a\"}",
            400,
            "not json",
            400,
            " ".repeat(17_000) + "{}",
            413);
    bodies.forEach(
        (body, status) -> {
          Answer answer = client().update(backend, body);
          assertThat(answer.status()).as(body.strip()).isEqualTo(status);
          assertThat(answer.body().path("title").asString()).isNotEmpty();
          assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow())
              .startsWith("application/problem+json");
        });
    assertThat(client().update("nonsense", "{}").status()).isEqualTo(401);
    String valid = "{\"userId\":\"x\",\"scoreDelta\":5,\"actionId\":\"never\"}";
    assertThat(client().update(scoreboard().token("v", "viewer"), valid).status()).isEqualTo(403);
  }

  @Test
  void aFloodOfOnePlayerIsLimitedAndBurnsNothing() throws Exception {
    String player = fresh("lou");
    String token = scoreboard().token(player, "player");
    List<Callable<Answer>> flood =
        IntStream.range(0, 80)
            .<Callable<Answer>>mapToObj(i -> () -> signedIncrement(player, token, "flood-" + i))
            .toList();
    List<Answer> answers = atOnce(flood);
    assertThat(answers).extracting(Answer::status).contains(200, 429);
    int refused = 0;
    while (answers.get(refused).status() != 429) {
      refused++;
    }
    Answer limited = answers.get(refused);
    assertThat(limited.raw().headers().firstValue("Retry-After")).isPresent();
    String action = "flood-" + refused;
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              Answer retried = signedIncrement(player, token, action);
              assertThat(retried.status()).isEqualTo(200);
              assertThat(retried.body().path("duplicate").asBoolean()).isFalse();
            });
  }

  private Answer signedIncrement(String player, String token, String action) {
    String id = player + "." + action;
    return client()
        .update(
            token,
            "{\"userId\":\"%s\",\"scoreDelta\":1,\"actionId\":\"%s\"}".formatted(player, id),
            "X-Action-Signature",
            scoreboard().signature(player, 1, id));
  }
}
