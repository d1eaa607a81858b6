package io.scoreboard.system.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Someone who watches over a WebSocket. */
final class Viewer implements WebSocket.Listener, AutoCloseable {

  final List<JsonNode> seen = new CopyOnWriteArrayList<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  Viewer(Deployment scoreboard) {
    this(scoreboard, HttpClient.newHttpClient());
  }

  Viewer(Deployment scoreboard, HttpClient http) {
    String token = scoreboard.token("watcher", "viewer");
    URI push = scoreboard.push();
    String scheme = push.getScheme().equals("https") ? "wss" : "ws";
    socket =
        http.newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .subprotocols("scoreboard.v1", "scoreboard.token." + token)
            .buildAsync(URI.create(scheme + "://" + push.getAuthority() + "/ws/scoreboard"), this)
            .orTimeout(15, TimeUnit.SECONDS)
            .join();
  }

  String subprotocol() {
    return socket.getSubprotocol();
  }

  /** The next message of which the claim holds, within a minute. */
  JsonNode await(Predicate<JsonNode> claim) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    try {
      while (true) {
        JsonNode message = messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (message == null) {
          throw new AssertionError("no such message; seen: " + seen);
        }
        if (claim.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode awaitScore(String userId, long score) {
    return await(
        message ->
            message.path("type").asString("").equals("score_update")
                && message.path("data").path("user_id").asString("").equals(userId)
                && message.path("data").path("new_score").asLong(-1) == score);
  }

  JsonNode awaitTopTen(Predicate<JsonNode> rows) {
    return await(
        message ->
            message.path("type").asString("").equals("top_10_update")
                && rows.test(message.path("data").path("top_10_scores")));
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      JsonNode message = Client.JSON.readTree(text.toString());
      text.setLength(0);
      seen.add(message);
      messages.add(message);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
