package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.system.Certificate;
import io.scoreboard.system.StandaloneProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./scoreboard start} with the variables of docs/operations.md, "HTTPS". */
class HttpsIT {

  @TempDir static Path directory;

  private static HttpClient http;
  private static StandaloneProcess process;
  private static Deployment scoreboard;

  @BeforeAll
  static void start() {
    Certificate certificate = Certificate.make(directory);
    Map<String, String> variables =
        Map.of(
            "SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_CERTIFICATE",
            "file:" + certificate.certificate(),
            "SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_PRIVATE_KEY",
            "file:" + certificate.key(),
            "SPRING_SSL_BUNDLE_PEM_WEB_RELOAD_ON_UPDATE",
            "true",
            "SERVER_SSL_BUNDLE",
            "web");
    Path dataDir = directory.resolve("data");
    process = new StandaloneProcess(dataDir, StandaloneProcess.freePort(), variables).awaitReady();
    scoreboard = new StandaloneDeployment(process, dataDir);
    http = certificate.trusting();
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  @Test
  void scoresAreTakenAndShownOverTls() {
    assertThat(process.uri().getScheme()).isEqualTo("https");
    try (Viewer viewer = new Viewer(scoreboard, http)) { // over wss
      Client.Answer answer = new Client(scoreboard, http).increment("alice", 5, "by-tls");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.raw().headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
      viewer.awaitScore("alice", 5);
    }
  }

  @Test
  void nobodyIsAnsweredInTheClear() {
    URI clear = URI.create("http://localhost:" + process.port + "/api/score/top10");
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThatThrownBy(
              () -> client.send(HttpRequest.newBuilder(clear).build(), BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whoDoesNotKnowTheCertificateIsNotConnected() {
    URI board = process.uri().resolve("/api/score/top10");
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThatThrownBy(
              () -> client.send(HttpRequest.newBuilder(board).build(), BodyHandlers.ofString()))
          .isInstanceOf(javax.net.ssl.SSLHandshakeException.class);
    }
  }
}
