package io.scoreboard.gateway;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A viewer over WebSocket that reads as fast as it can. */
public final class ViewerSocket implements WebSocket.Listener {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONG = Duration.ofSeconds(60); // a wait ends early anyway
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private volatile int closeCode = -1;
  private @Nullable WebSocket socket;

  private ViewerSocket() {}

  /** Connects with a token in the header and waits for the first message. */
  public static ViewerSocket connect(RunningGateway gateway, String token) {
    ViewerSocket viewer =
        open(
            gateway.uri("ws", "/ws/scoreboard"),
            builder -> builder.header("Authorization", "Bearer " + token));
    viewer.awaitMessages(1);
    return viewer;
  }

  /** Connects. */
  public static ViewerSocket open(URI uri, UnaryOperator<WebSocket.Builder> how) {
    ViewerSocket viewer = new ViewerSocket();
    try {
      viewer.socket = how.apply(CLIENT.newWebSocketBuilder()).buildAsync(uri, viewer).join();
      return viewer;
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The handshake's status when it is refused. */
  public static int refusedWith(URI uri, UnaryOperator<WebSocket.Builder> how) {
    try {
      var _ = how.apply(CLIENT.newWebSocketBuilder()).buildAsync(uri, new ViewerSocket()).get();
      return 101;
    } catch (ExecutionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The open connection. */
  public WebSocket socket() {
    return Objects.requireNonNull(socket);
  }

  /** All messages so far. */
  public List<JsonNode> messages() {
    return messages;
  }

  /** All messages so far of that type. */
  public List<JsonNode> messages(String type) {
    return messages.stream().filter(m -> m.path("type").stringValue().equals(type)).toList();
  }

  /** Waits until there are that many messages. */
  public void awaitMessages(int count) {
    await().atMost(LONG).until(() -> messages.size() >= count);
  }

  /** Waits for a message of that version; it. */
  public JsonNode awaitVersion(String type, long version) {
    return await()
        .atMost(LONG)
        .until(
            () ->
                messages(type).stream()
                    .filter(m -> m.path("version").longValue() == version)
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  /** Whether it has ended. */
  public boolean isClosed() {
    return closeCode >= 0;
  }

  /** Waits for the end; its close code, 1006 if there was none. */
  public int awaitClose() {
    await().atMost(LONG).until(this::isClosed);
    return closeCode;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closeCode = code;
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closeCode = 1006;
  }
}
