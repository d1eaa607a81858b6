package io.scoreboard.standalone.demo;

import io.scoreboard.standalone.demo.Answer.Lost;
import io.scoreboard.standalone.demo.Answer.Refused;
import io.scoreboard.standalone.demo.Answer.Taken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to Scoreboard as a game's backend does; what fails comes back as {@link Refused} or {@link
 * Lost}, after {@link #PATIENCE} at the latest.
 */
final class GameServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI url;
  private final String token;
  private final JsonMapper json = JsonMapper.shared();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  GameServer(URI url, String token) {
    this.url = url;
    this.token = token;
  }

  /** Tells the player's name. */
  Answer introduce(Player player) {
    return send("PUT", "/api/users/" + player.userId(), Map.of("username", player.username()));
  }

  /** Reports what happened in the game. */
  Answer post(ScorePost post) {
    return send("POST", "/api/score/update", post);
  }

  private Answer send(String method, String path, Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    try {
      return read(http.send(request, BodyHandlers.ofString()));
    } catch (IOException | JacksonException e) {
      return new Lost(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Lost("interrupted");
    }
  }

  private Answer read(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      return new Refused(response.statusCode());
    }
    if (response.body().isEmpty()) {
      return new Taken(null, false);
    }
    JsonNode body = json.readTree(response.body());
    JsonNode score = body.path("newScore");
    return new Taken(
        score.isNumber() ? Long.valueOf(score.longValue()) : null,
        body.path("duplicate").booleanValue(false));
  }

  @Override
  public void close() {
    http.close();
  }
}
