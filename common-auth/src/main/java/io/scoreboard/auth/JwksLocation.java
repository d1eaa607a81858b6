package io.scoreboard.auth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the text of a JWKS from a file or an http(s) URL; throws {@link IOException} with a plain
 * reason when it is not there within {@link #LIMIT}, is too long, or is anything but a 200. Follows
 * no redirect.
 */
record JwksLocation(String text) {

  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final int MAX_BYTES = 1 << 20;

  String read() throws IOException {
    return text.startsWith("http://") || text.startsWith("https://") ? fetch() : open();
  }

  private String open() throws IOException {
    try {
      Path file = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
      if (Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES) {
        return Files.readString(file);
      }
      throw new IOException("there is no such file, or it is too long");
    } catch (IllegalArgumentException e) {
      throw new IOException("that is neither a file nor a URL", e);
    }
  }

  private String fetch() throws IOException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      try {
        return body(client);
      } finally {
        client.shutdownNow();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("that is not a URL", e);
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + LIMIT.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException("the address does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private String body(HttpClient client)
      throws IOException, ExecutionException, InterruptedException, TimeoutException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(text)).timeout(LIMIT).build();
    HttpResponse<byte[]> response =
        client
            .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES))
            .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    if (response.statusCode() != 200) {
      throw new IOException("the answer has status " + response.statusCode());
    }
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
