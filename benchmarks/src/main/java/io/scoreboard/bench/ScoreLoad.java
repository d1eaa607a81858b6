package io.scoreboard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Posts increments, each for a user of its own, and watches over one WebSocket; a post that is not
 * answered with 200 is counted as failed and makes the figures void.
 */
final class ScoreLoad implements AutoCloseable {

  final Latencies answers = new Latencies();
  final Latencies frames = new Latencies();
  final LongAdder failed = new LongAdder();

  private final Target target;
  private final String token;
  private final String prefix;

  /** So many requests at once at most; the others wait, and their wait counts. */
  private final Semaphore connections = new Semaphore(64);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConcurrentMap<String, Long> awaited = new ConcurrentHashMap<>();
  private final WebSocket socket;

  ScoreLoad(Target target, String prefix) {
    this.target = target;
    this.token = target.token("backend");
    this.prefix = prefix;
    this.socket = watch();
  }

  /** Runs the load and waits up to 10 s for the last answers and frames. */
  void run(OpenLoop load) throws InterruptedException {
    Semaphore answered = new Semaphore(0);
    load.run((number, intended) -> post(prefix + number, intended, answered));
    if (!answered.tryAcquire(load.calls(), 10, TimeUnit.SECONDS)) {
      failed.add(load.calls() - answered.availablePermits());
    }
    for (int i = 0; i < 100 && !awaited.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Posts whose frame has not come. */
  int missing() {
    return awaited.size();
  }

  private void post(String user, long intended, Semaphore answered) {
    awaited.put(user, intended);
    String body = "{\"userId\":\"%s\",\"scoreDelta\":5,\"actionId\":\"%s\"}".formatted(user, user);
    HttpRequest request =
        HttpRequest.newBuilder(target.url().resolve("/api/score/update"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    Thread.startVirtualThread(() -> send(request, intended, answered));
  }

  private void send(HttpRequest request, long intended, Semaphore answered) {
    connections.acquireUninterruptibly();
    try {
      if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
        answers.record(intended);
      } else {
        failed.increment();
      }
    } catch (IOException e) {
      failed.increment();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.release();
      answered.release();
    }
  }

  private WebSocket watch() {
    CountDownLatch snapshot = new CountDownLatch(1);
    URI url = URI.create("ws://" + target.url().getAuthority() + "/ws/scoreboard");
    WebSocket opened =
        http.newWebSocketBuilder()
            .header("Authorization", "Bearer " + target.token("viewer"))
            .buildAsync(url, new Frames(snapshot))
            .join();
    try {
      if (!snapshot.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no snapshot within 10 s from " + url);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return opened;
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }

  private final class Frames implements WebSocket.Listener {
    private static final String SCORE = "{\"type\":\"score_update\",\"data\":{\"user_id\":\"";
    private final CountDownLatch snapshot;
    private final StringBuilder text = new StringBuilder();

    Frames(CountDownLatch snapshot) {
      this.snapshot = snapshot;
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        arrived(text.toString());
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    private void arrived(String message) {
      snapshot.countDown();
      if (message.startsWith(SCORE)) {
        String user = message.substring(SCORE.length(), message.indexOf('"', SCORE.length()));
        Long intended = awaited.remove(user);
        if (intended != null) {
          frames.record(intended);
        }
      }
    }
  }
}
