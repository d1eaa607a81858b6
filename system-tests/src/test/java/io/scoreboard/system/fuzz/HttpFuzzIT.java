package io.scoreboard.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.system.StandaloneProcess;
import io.scoreboard.system.StandaloneProcess.Result;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of requests that are wrong in many ways, over raw sockets: none ends in a 5xx, and what
 * was accepted is what counts. {@code -Dscoreboard.fuzz.requests} and {@code .seed} make it longer
 * or another, see docs/fuzzing.md.
 */
@TestMethodOrder(OrderAnnotation.class)
class HttpFuzzIT {

  private static final long SEED = Long.getLong("scoreboard.fuzz.seed", 1);
  private static final long FROM = Long.getLong("scoreboard.fuzz.from", 0);
  private static final long REQUESTS = Long.getLong("scoreboard.fuzz.requests", 2_000);
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path dataDir;
  private static final Oracle ORACLE = new Oracle();
  private static StandaloneProcess scoreboard;

  @BeforeAll
  static void start() {
    scoreboard = StandaloneProcess.ready(dataDir);
  }

  @AfterAll
  static void stop() {
    scoreboard.close();
  }

  @Test
  @Order(1)
  void everyRequestIsAnsweredOrRefused() throws Exception {
    Templates templates = new Templates(new Keyring(dataDir));
    new Storm(scoreboard.port, templates, SEED, ORACLE).send(FROM, REQUESTS);
    System.out.printf("%d requests of seed %d: %s%n", REQUESTS, SEED, ORACLE);
    assertThat(REQUESTS < 1_000 || !ORACLE.accepted().isEmpty()).isTrue();
  }

  @Test
  @Order(2)
  void theServerIsStillHealthy() throws IOException, InterruptedException {
    URI uri = scoreboard.uri().resolve("/actuator/health/readiness");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @Order(3)
  void theBoardIsTheFoldOfTheLog() {
    Result verified = audit("verify");
    assertThat(verified.exit()).as("%s", verified.lines()).isZero();
  }

  @Test
  @Order(4)
  void theLogHoldsWhatWasAcceptedAndNothingElse() throws IOException {
    Set<String> places = new HashSet<>();
    Set<String> actions = new HashSet<>();
    export().forEach(line -> enter(line, places, actions));
    assertThat(places).containsAll(ORACLE.places());
    actions.removeAll(ORACLE.accepted());
    assertThat(actions).as("counted, but not answered").hasSizeLessThanOrEqualTo(ORACLE.unknown());
  }

  private static void enter(JsonNode line, Set<String> places, Set<String> actions) {
    if (line.has("partition")) {
      places.add(line.path("partition").asInt() + "/" + line.path("offset").asLong());
      if (!line.path("value").asString().contains("action-revoked.v1")) {
        actions.add(line.path("key").asString());
      }
    }
  }

  private static Stream<JsonNode> export() throws IOException {
    Path file = dataDir.resolve("log.ndjson");
    assertThat(audit("export", "--out", file.toString()).exit()).isZero();
    return Files.readAllLines(file).stream().map(JSON::readTree);
  }

  private static Result audit(String command, String... arguments) {
    return StandaloneProcess.run(
        Stream.concat(
                Stream.of("audit", command, "--data-dir", dataDir.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
