package io.scoreboard.faults.workload;

import io.scoreboard.faults.cluster.Access;
import io.scoreboard.faults.cluster.Node;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the services; no answer within {@link #PATIENCE} is status 0. */
public final class Api {

  /** Longer than a request may take, so that one that hangs is seen to. */
  public static final Duration PATIENCE = Duration.ofSeconds(12);

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final String token = Access.token();

  /** What came back: status 0 and nothing if nothing did. */
  public record Answer(int status, JsonNode body) {}

  /** Asks for a resource. */
  public Answer get(Node node, String path) {
    return send(request(node, path).GET());
  }

  /** The body of a command, which stays the same however often it is sent. */
  static String body(Command command) {
    return switch (command) {
      case Command.Increment c ->
          "{\"userId\":\"%s\",\"scoreDelta\":%d,\"actionId\":\"%s\"}"
              .formatted(c.userId(), c.amount(), c.actionId());
      case Command.Replace c ->
          "{\"user_id\":\"%s\",\"score_value\":%d,\"timestamp\":\"%s\",\"action_id\":\"%s\"}"
              .formatted(c.userId(), c.amount(), Instant.now(), c.actionId());
      case Command.Revoke _ -> "{\"reason\":\"drawn by the fault suite\"}";
      case Command.Rename c -> "{\"username\":\"%s\"}".formatted(c.name());
    };
  }

  Answer send(Node node, Command command, String body) {
    return switch (command) {
      case Command.Increment _, Command.Replace _ ->
          send(request(node, "/api/score/update").POST(BodyPublishers.ofString(body)));
      case Command.Revoke c ->
          send(
              request(node, "/api/score/actions/" + c.actionId() + "/revocation")
                  .POST(BodyPublishers.ofString(body)));
      case Command.Rename c ->
          send(request(node, "/api/users/" + c.userId()).PUT(BodyPublishers.ofString(body)));
    };
  }

  private HttpRequest.Builder request(Node node, String path) {
    return HttpRequest.newBuilder(node.uri().resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      String text = answer.body();
      return new Answer(
          answer.statusCode(), text.isEmpty() ? JSON.nullNode() : JSON.readTree(text));
    } catch (IOException e) {
      return new Answer(0, JSON.nullNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
