package io.scoreboard.projector;

import static io.scoreboard.projector.Fixtures.increment;
import static io.scoreboard.projector.Fixtures.revocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.UserProfile;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Two projectors share the partitions of one real broker; each answers for both. */
@TestInstance(Lifecycle.PER_CLASS)
class ProjectorTest {

  private static final String SECRET = UUID.randomUUID().toString();

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
  private final List<ConfigurableApplicationContext> projectors = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  void start() throws Exception {
    broker.brokerProperty("transaction.state.log.replication.factor", "1");
    broker.brokerProperty("transaction.state.log.min.isr", "1");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    for (int i = 0; i < 2; i++) {
      projectors.add(projector(freePort()));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> partitionsOf(0) == 2 && partitionsOf(1) == 2);
  }

  private ConfigurableApplicationContext projector(int port) throws IOException {
    ports.add(port);
    Path state = Files.createTempDirectory("projector");
    return new SpringApplicationBuilder(Projector.class)
        .run(
            "--server.port=" + port,
            "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
            "--scoreboard.jwt.secret=" + SECRET,
            "--scoreboard.projector.state-dir=" + state,
            "--scoreboard.projector.advertised-url=http://127.0.0.1:" + port);
  }

  private int partitionsOf(int index) {
    return projectors
        .get(index)
        .getBean(io.scoreboard.projector.standings.PartitionBoards.class)
        .partitions()
        .size();
  }

  @AfterAll
  void stop() {
    projectors.forEach(ConfigurableApplicationContext::close);
    broker.destroy();
  }

  @Test
  void eachAnswersForBoth() throws Exception {
    for (int i = 0; i < 20; i++) {
      append(increment("ranked" + i, 1_000 - i, i, "ranked-action-" + i));
    }
    for (int port : ports) {
      for (int i = 0; i < 20; i++) {
        String expected =
            "{\"user_id\":\"ranked%1$d\",\"username\":\"ranked%1$d\",\"score\":%2$d,\"rank\":%3$d}"
                .formatted(i, 1_000 - i, i + 1);
        awaitBody(port, "/api/score/users/ranked" + i, "viewer", expected);
      }
    }
  }

  @Test
  void tellsWhatBecameOfAnAction() throws Exception {
    ScoreAction action = increment("carol", 7, 1, "carols-action");
    append(action);
    String path = "/api/score/actions/carols-action";
    for (int port : ports) {
      awaitBody(port, path, "auditor", view("counted", 7));
    }
    append(revocation(action));
    for (int port : ports) {
      awaitBody(port, path, "auditor", view("revoked", 0));
    }
    assertThat(get(ports.getFirst(), path, "viewer").statusCode()).isEqualTo(403);
    assertThat(get(ports.getFirst(), "/api/score/users/carol", "viewer").statusCode())
        .isEqualTo(404);
  }

  @Test
  void showsTheNameOfAUser() throws Exception {
    send(Topic.USERS, "dora", new UserProfile("Dora <b>", null), JsonSerde.of(UserProfile.class));
    append(increment("dora", 1, 1, "doras-action"));
    await()
        .untilAsserted(
            () ->
                assertThat(get(ports.getFirst(), "/api/score/users/dora", "viewer").body())
                    .contains("\"username\":\"Dora <b>\""));
  }

  @Test
  void refusesStrangersAndUnknownUsers() throws Exception {
    int port = ports.getFirst();
    assertThat(get(port, "/api/score/users/nobody", "viewer").statusCode()).isEqualTo(404);
    assertThat(get(port, "/api/score/actions/nothing", "admin").statusCode()).isEqualTo(404);
    HttpRequest request = HttpRequest.newBuilder(uri(port, "/api/score/users/nobody")).build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  private static String view(String status, long score) {
    return "{\"action_id\":\"carols-action\",\"user_id\":\"carol\",\"status\":\"%s\",\"new_score\":%d}"
        .formatted(status, score);
  }

  private void awaitBody(int port, String path, String role, String expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(port, path, role).body()).isEqualTo(expected));
  }

  private HttpResponse<String> get(int port, String path, String role) throws Exception {
    String token =
        Jwts.builder()
            .issuer("scoreboard")
            .audience()
            .add("scoreboard")
            .and()
            .subject("tester")
            .claim("roles", List.of(role))
            .expiration(Date.from(Instant.now().plusSeconds(600)))
            .signWith(Keys.hmacShaKeyFor(SECRET.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
            .compact();
    HttpRequest request =
        HttpRequest.newBuilder(uri(port, path)).header("Authorization", "Bearer " + token).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private void append(ScoreEvent event) throws Exception {
    send(Topic.SCORE_EVENTS, event.actionId(), event, JsonSerde.of(ScoreEvent.class));
  }

  private <T> void send(Topic topic, String key, T value, Serializer<T> serializer)
      throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.getBrokersAsString());
    try (KafkaProducer<String, T> producer =
        new KafkaProducer<>(settings, new StringSerializer(), serializer)) {
      producer.send(new ProducerRecord<>(topic.text(), key, value)).get();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
