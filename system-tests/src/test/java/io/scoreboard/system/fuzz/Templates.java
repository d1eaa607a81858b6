package io.scoreboard.system.fuzz;

import io.scoreboard.auth.SignedAction;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Valid requests to every endpoint, by everybody who may send them: a game server, players with the
 * signature of what they submit, an admin, readers.
 */
record Templates(Keyring keys) {

  /** Many, so that the rate limit of each lets most of it in. */
  private static final int PLAYERS = 40;

  Request any(Random random, long number) {
    String action = "action-" + number;
    String earlier = "action-" + random.nextLong(number + 1);
    return switch (random.nextInt(8)) {
      case 0, 1 -> backend(random, random.nextInt(4) == 0 ? earlier : action);
      case 2, 3 -> player(random, random.nextInt(4) == 0 ? earlier : action);
      case 4 -> admin(random, earlier);
      case 5 -> read(random, earlier);
      case 6 -> stream(random);
      default -> other(random, earlier);
    };
  }

  private Request backend(Random random, String action) {
    String user = "user-" + random.nextInt(20);
    return switch (random.nextInt(4)) {
      case 0 -> update(server(), set("set-" + user, random.nextInt(1_000), ""));
      case 1 -> name(user, server());
      default -> update(server(), increment(user, 1 + random.nextInt(100), action));
    };
  }

  private Request player(Random random, String action) {
    String user = "player-" + random.nextInt(PLAYERS);
    String token = keys.token(user, "player");
    long amount = 1 + random.nextInt(100);
    return switch (random.nextInt(4)) {
      case 0 -> name(user, token);
      case 1 ->
          update(token, set(user, amount, ",\"action_id\":\"" + action + '"'))
              .and(keys.signature(new SignedAction("set", amount, user, action)));
      default ->
          update(token, increment(user, amount, action))
              .and(keys.signature(new SignedAction("increment", amount, user, action)));
    };
  }

  private Request admin(Random random, String action) {
    String token = keys.token("root", "admin");
    String user = pick(random, "user-", "player-") + random.nextInt(20);
    return random.nextBoolean()
        ? json("DELETE", "/api/users/" + user, token, "")
        : json("POST", "/api/score/actions/" + action + "/revocation", token, "{\"reason\":\"r\"}");
  }

  private Request read(Random random, String action) {
    String player = "player-" + random.nextInt(PLAYERS);
    return switch (random.nextInt(6)) {
      case 0 -> json("GET", "/api/score/users/user-" + random.nextInt(20), server(), "");
      case 1 -> json("GET", "/api/score/users/" + player, keys.token("v", "viewer"), "");
      case 2 -> json("GET", "/api/score/actions/" + action, keys.token("a", "auditor"), "");
      case 3 -> json("GET", "/api/score/actions/" + action, keys.token(player, "player"), "");
      case 4 -> json("GET", "/api/score/top10?limit=10&at=2026-11-22T03:00:00Z", server(), "");
      default -> json("GET", "/api/score/top10", server(), "").and("If-None-Match: \"1\", W/\"2\"");
    };
  }

  private Request stream(Random random) {
    String token = keys.token("v", "viewer");
    return switch (random.nextInt(5)) {
      case 0 -> Request.of("GET", "/api/score/stream?access_token=" + token, host(), "");
      case 1 ->
          json("GET", "/api/score/stream", token, "")
              .and("Accept: text/event-stream")
              .and("Last-Event-ID: " + random.nextInt(1_000));
      case 2 -> upgrade(Request.of("GET", "/ws/scoreboard?access_token=" + token, host(), ""));
      case 3 ->
          upgrade(Request.of("GET", "/ws/scoreboard", host(), ""))
              .and("Sec-WebSocket-Protocol: scoreboard.v1, scoreboard.token." + token);
      default -> upgrade(json("GET", "/ws/scoreboard", token, ""));
    };
  }

  /** The page, the probes, and the doors between instances, which are not for anybody outside. */
  private Request other(Random random, String action) {
    String user = "user-" + random.nextInt(20);
    return switch (random.nextInt(4)) {
      case 0 -> json("GET", pick(random, "/", "/scoreboard.js", "/favicon.svg"), server(), "");
      case 1 ->
          json(
              "GET",
              "/actuator/" + pick(random, "health/liveness", "health/readiness", "prometheus"),
              server(),
              "");
      case 2 ->
          json(
              "GET",
              "/internal/projector/" + pick(random, "standings/" + user, "actions/" + action),
              server(),
              "");
      default ->
          json(
              "POST",
              "/internal/projector/" + pick(random, "entry", "count-before"),
              server(),
              "{\"userId\":\"%s\",\"occurredAt\":\"%s\",\"actionId\":\"%s\"}"
                  .formatted(user, Instant.now(), action));
    };
  }

  private String server() {
    return keys.token("server", "backend");
  }

  private static Request update(String token, String body) {
    return json("POST", "/api/score/update", token, body);
  }

  private static Request name(String user, String token) {
    String body = "{\"username\":\"Ann\",\"email\":\"a@b.c\"}";
    return json("PUT", "/api/users/" + user, token, body);
  }

  private static String increment(String user, long delta, String action) {
    return "{\"userId\":\"%s\",\"scoreDelta\":%d,\"actionId\":\"%s\"}"
        .formatted(user, delta, action);
  }

  private static String set(String user, long score, String more) {
    return "{\"user_id\":\"%s\",\"score_value\":%d,\"timestamp\":\"%s\"%s}"
        .formatted(user, score, Instant.now(), more);
  }

  private static Request upgrade(Request request) {
    return request
        .and("Upgrade: websocket")
        .and("Connection: Upgrade")
        .and("Sec-WebSocket-Version: 13")
        .and("Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==");
  }

  private static Request json(String method, String target, String token, String body) {
    return Request.of(method, target, host(), body)
        .and("Authorization: Bearer " + token)
        .and("Content-Type: application/json");
  }

  private static List<String> host() {
    return List.of("Host: localhost");
  }

  static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
