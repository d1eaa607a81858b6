package io.scoreboard.faults.workload;

import io.scoreboard.faults.cluster.Access;
import io.scoreboard.faults.cluster.Node;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches one gateway over a WebSocket and notes every message; a connection that ends is opened
 * again half a second later, for as long as it watches.
 */
public final class Watcher implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long RECONNECT_MILLIS = 500;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final AtomicInteger connections = new AtomicInteger();
  private final Node gateway;
  private final History history;
  private volatile boolean closed;
  private volatile @Nullable WebSocket socket;

  /** Begins to watch. */
  public Watcher(Node gateway, History history) {
    this.gateway = gateway;
    this.history = history;
    connect();
  }

  private void connect() {
    String name = gateway.name() + "/" + connections.incrementAndGet();
    var _ =
        http.newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .subprotocols("scoreboard.v1", "scoreboard.token." + Access.token())
            .buildAsync(
                URI.create("ws://" + gateway.uri().getAuthority() + "/ws/scoreboard"),
                new Ear(name))
            .whenComplete(
                (opened, failure) -> {
                  socket = opened;
                  if (failure != null) {
                    again();
                  }
                });
  }

  private void again() {
    if (!closed) {
      CompletableFuture.delayedExecutor(RECONNECT_MILLIS, TimeUnit.MILLISECONDS)
          .execute(this::connect);
    }
  }

  @Override
  public void close() {
    closed = true;
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    http.shutdownNow();
  }

  private final class Ear implements WebSocket.Listener {
    private final String connection;
    private final StringBuilder text = new StringBuilder();

    private Ear(String connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        history.add(frame(JSON.readTree(text.toString())));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private Frame frame(JsonNode message) {
      JsonNode data = message.path("data");
      long version = message.path("version").asLong();
      if (message.path("type").asString("").equals("score_update")) {
        String user = data.path("user_id").asString("");
        long score = data.path("new_score").asLong();
        return new Frame.Score(connection, version, history.now(), user, score);
      }
      Map<String, Long> scores = new LinkedHashMap<>();
      data.path("top_10_scores")
          .forEach(row -> scores.put(row.path("user_id").asString(""), row.path("score").asLong()));
      return new Frame.TopTen(connection, version, history.now(), scores);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      history.note("closed", Map.of("connection", connection, "status", status));
      again();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      history.note("lost", Map.of("connection", connection, "error", String.valueOf(error)));
      again();
    }
  }
}
