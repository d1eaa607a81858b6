package io.scoreboard.system.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who speaks HTTP with a Scoreboard. */
final class Client {

  static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final Deployment scoreboard;

  Client(Deployment scoreboard) {
    this(scoreboard, HttpClient.newHttpClient());
  }

  Client(Deployment scoreboard, HttpClient http) {
    this.scoreboard = scoreboard;
    this.http = http;
  }

  /** What came back. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  Answer update(String token, String json, String... headers) {
    return send(
        request(scoreboard.commands(), "/api/score/update", token, headers)
            .POST(BodyPublishers.ofString(json)));
  }

  Answer increment(String userId, long delta, String actionId) {
    return update(
        scoreboard.token("game-server", "backend"),
        "{\"userId\":\"%s\",\"scoreDelta\":%d,\"actionId\":\"%s\"}"
            .formatted(userId, delta, actionId));
  }

  Answer revoke(String actionId, String reason) {
    return send(
        request(
                scoreboard.commands(),
                "/api/score/actions/" + actionId + "/revocation",
                scoreboard.token("referee", "admin"))
            .POST(BodyPublishers.ofString("{\"reason\":\"%s\"}".formatted(reason))));
  }

  Answer name(String userId, String username) {
    return send(
        request(
                scoreboard.commands(),
                "/api/users/" + userId,
                scoreboard.token("game-server", "backend"))
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(new Name(username)))));
  }

  Answer name(String userId, String username, String email) {
    return send(
        request(
                scoreboard.commands(),
                "/api/users/" + userId,
                scoreboard.token("game-server", "backend"))
            .PUT(
                BodyPublishers.ofString(
                    "{\"username\":\"%s\",\"email\":\"%s\"}".formatted(username, email))));
  }

  Answer forget(String userId) {
    return send(
        request(scoreboard.commands(), "/api/users/" + userId, scoreboard.token("referee", "admin"))
            .DELETE());
  }

  Answer read(String path, String token) {
    return send(request(scoreboard.reads(), path, token).GET());
  }

  Answer topTen() {
    return send(
        HttpRequest.newBuilder(scoreboard.push().resolve("/api/score/top10"))
            .timeout(Duration.ofSeconds(30)));
  }

  /** The lines of a page that is no JSON. */
  Stream<String> lines(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(scoreboard.commands().resolve(path)).build();
    return http.send(request, BodyHandlers.ofLines()).body();
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      JsonNode body = response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
      return new Answer(response.statusCode(), body, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(
      URI base, String path, String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Prefer", "wait=10") // a busy machine answers late
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  private record Name(String username) {}
}
