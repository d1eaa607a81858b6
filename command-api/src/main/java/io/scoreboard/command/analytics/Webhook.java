package io.scoreboard.command.analytics;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** Posts batches; one that is not taken in time is given up, and the caller is told. */
final class Webhook implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI url;
  private final Duration timeout;
  private final HttpClient http;

  Webhook(URI url, Duration timeout) {
    this.url = url;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Whether the webhook took the batch: it answered with 2xx within the timeout. */
  boolean post(List<CountedAction> batch) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(batch)))
            .build();
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request, BodyHandlers.discarding());
    try {
      // the request's own timeout ends with the headers; a body may trickle on
      int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status / 100 == 2;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
