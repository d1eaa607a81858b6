package io.scoreboard.system.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Valid requests to every endpoint.
 *
 * @param backend a token of that role
 * @param admin a token of that role
 */
record Templates(String backend, String admin) {

  Request any(Random random, long number) {
    String user = "user-" + random.nextInt(20);
    String action = "action-" + number;
    String earlier = "action-" + random.nextLong(number + 1);
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> post("/api/score/update", backend, increment(user, action, random));
      case 4 -> post("/api/score/update", backend, increment(user, earlier, random));
      case 5 -> post("/api/score/update", backend, set(user, random));
      case 6 -> post("/api/score/actions/" + earlier + "/revocation", admin, "{\"reason\":\"r\"}");
      case 7 ->
          json("PUT", "/api/users/" + user, backend, "{\"username\":\"Ann\",\"email\":\"a@b.c\"}");
      case 8 -> json("DELETE", "/api/users/" + user, admin, "");
      case 9 -> json("GET", "/api/score/users/" + user, backend, "");
      case 10 -> json("GET", "/api/score/actions/" + earlier, backend, "");
      case 11 -> json("GET", "/api/score/top10", backend, "");
      case 12 -> stream(random);
      default ->
          json(
              "GET", pick(random, "/", "/scoreboard.js", "/actuator/health/liveness"), backend, "");
    };
  }

  private static String increment(String user, String action, Random random) {
    return "{\"userId\":\"%s\",\"scoreDelta\":%d,\"actionId\":\"%s\"}"
        .formatted(user, 1 + random.nextInt(100), action);
  }

  private static String set(String user, Random random) {
    return "{\"user_id\":\"set-%s\",\"score_value\":%d,\"timestamp\":\"%s\"}"
        .formatted(user, random.nextInt(1_000), Instant.now());
  }

  private Request stream(Random random) {
    if (random.nextBoolean()) {
      return json("GET", "/api/score/stream?access_token=" + backend, backend, "");
    }
    List<String> headers = headers(backend);
    headers.add("Upgrade: websocket");
    headers.add("Connection: Upgrade");
    headers.add("Sec-WebSocket-Version: 13");
    headers.add("Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==");
    return Request.of("GET", "/ws/scoreboard", headers, "");
  }

  private static Request post(String target, String token, String body) {
    return json("POST", target, token, body);
  }

  private static Request json(String method, String target, String token, String body) {
    return Request.of(method, target, headers(token), body);
  }

  private static List<String> headers(String token) {
    return new ArrayList<>(
        List.of(
            "Host: localhost", "Authorization: Bearer " + token, "Content-Type: application/json"));
  }

  static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
