package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.scoreboard.audit.cli.AuditCommand;
import io.scoreboard.command.CommandApi;
import io.scoreboard.gateway.PushGateway;
import io.scoreboard.projector.Projector;
import io.scoreboard.system.Certificate;
import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.Projection;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/**
 * The three services on a Kafka with TLS and passwords, each with the rights of {@code
 * deploy/acls.csv} and no others.
 */
class SecuredKafkaIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Map<Class<?>, String> USERS =
      Map.of(
          CommandApi.class, "command-api",
          Projector.class, "leaderboard-projector",
          PushGateway.class, "push-gateway");

  @TempDir static Path directory;

  private static SecuredKafka kafka;
  private static ThreeServices services;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    kafka =
        new SecuredKafka(
            Files.createDirectory(directory.resolve("kafka")),
            Certificate.make(directory),
            AclTable.read().bindings());
    services = new ThreeServices(kafka.address(), SecuredKafkaIT::arguments);
    client = new Client(services);
  }

  @AfterAll
  static void stop() {
    services.close();
    kafka.close();
  }

  private static List<String> arguments(Class<?> service) {
    String user = USERS.get(service);
    List<String> all = new ArrayList<>(kafka.service(user, SecuredKafka.password(user)));
    all.add("--scoreboard.witness.interval=1s");
    all.add("--scoreboard.verification.first-after=1s");
    all.add("--scoreboard.verification.interval=1s");
    return all;
  }

  @Test
  void countsAnActionAndShowsIt() {
    try (Viewer viewer = new Viewer(services)) {
      assertThat(client.name("alice", "Alice").status()).isEqualTo(204);
      Client.Answer answer = client.increment("alice", 5, "secured-1");
      assertThat(answer.status()).isEqualTo(200);
      viewer.awaitScore("alice", answer.body().path("newScore").asLong());
      await()
          .atMost(PATIENCE)
          .until(() -> client.topTen().raw().body().contains("\"username\":\"Alice\""));
    }
  }

  @Test
  void undoesAnAction() {
    assertThat(client.increment("bob", 5, "secured-2").status()).isEqualTo(200);
    assertThat(client.revoke("secured-2", "a trial").body().path("newScore").asLong()).isZero();
  }

  @Test
  void theProjectorWitnessesAndVerifies() {
    client.increment("carol", 5, "secured-3");
    await().atMost(PATIENCE).until(() -> services.projectorMeter("scoreboard.checkpoints") > 0);
    await()
        .atMost(PATIENCE)
        .until(() -> services.projectorMeter("scoreboard.verification.runs") > 0);
    assertThat(services.projectorMeter("scoreboard.projection.divergence")).isZero();
  }

  @Test
  void anAuditorVerifiesWithTheRightsOfOne() throws Exception {
    client.increment("dave", 5, "secured-4");
    assertThat(audit(kafka.client("auditor", SecuredKafka.password("auditor"))))
        .contains("equal: totals, ranks and top ten");
  }

  @Test
  void whoLogsInByScramIsServedAsWell() throws Exception {
    client.increment("erin", 5, "secured-5");
    assertThat(audit(kafka.scramClient("auditor", SecuredKafka.password("auditor"))))
        .contains("equal: totals, ranks and top ten");
  }

  @Test
  void whoMayNotSetHowNamesAreKeptIsWarnedAndChangesNothing() throws Exception {
    Map<String, Object> mayNot = kafka.client("command-api", SecuredKafka.password("command-api"));
    TopicLayout shorter = new TopicLayout(4, (short) -1, new Erasure(Duration.ofHours(1)));
    shorter.ensure(mayNot, new Projection("scoreboard", 0));
    assertThat(kafka.setting("users", "segment.ms"))
        .isEqualTo(Topic.USERS.settings(Erasure.USUAL).get("segment.ms"));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "push-gateway,score-events",
    "push-gateway,leaderboard",
    "command-api,counted-actions",
    "command-api,leaderboard",
    "command-api,checkpoints",
    "leaderboard-projector,score-events",
    "leaderboard-projector,users",
    "auditor,score-events",
    "auditor,checkpoints"
  })
  void nobodyWritesWhatIsNotTheirs(String user, String topic) {
    Map<String, Object> settings = new HashMap<>(kafka.client(user, SecuredKafka.password(user)));
    settings.put("enable.idempotence", "false"); // or it is refused before it names a topic
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "forged")).get())
          .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "push-gateway,users",
    "push-gateway,score-events",
    "command-api,users",
    "command-api,score-events"
  })
  void nobodyReadsWhatIsNotTheirs(String user, String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            kafka.client(user, SecuredKafka.password(user)),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seek(partition, 0);
      assertThatThrownBy(() -> consumer.poll(PATIENCE))
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void aWrongPasswordIsNamedAtTheStart() {
    assertThat(SecuredGateway.failure(kafka, kafka.service("push-gateway", "wrong")))
        .contains(
            "refused the name or password",
            "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
            kafka.address());
  }

  @Test
  void anUnknownCertificateIsNamedAtTheStart() {
    List<String> settings = new ArrayList<>(kafka.service("push-gateway", "any"));
    settings.removeIf(setting -> setting.contains("bundle"));
    assertThat(SecuredGateway.failure(kafka, settings))
        .contains("certificates", "SPRING_KAFKA_SSL_BUNDLE");
  }

  @Test
  void speaksTlsPromisesItAndTakesNewCertificates() throws Exception {
    Path files = Files.createDirectory(directory.resolve("web"));
    Certificate first = Certificate.make(files);
    try (ConfigurableApplicationContext gateway =
        SecuredGateway.withTls(kafka, arguments(PushGateway.class), first)) {
      URI board =
          URI.create(
              "https://localhost:%s/api/score/top10".formatted(SecuredGateway.port(gateway)));
      HttpResponse<String> answer =
          first.trusting().send(SecuredGateway.get(board), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
      Certificate second = Certificate.make(files);
      await().atMost(PATIENCE).until(() -> SecuredGateway.isTrusted(second, board));
    }
  }

  @Test
  void aBrokenNewCertificateIsCountedAndTheOldOneStays() throws Exception {
    Certificate old = Certificate.make(Files.createDirectory(directory.resolve("broken-web")));
    Certificate other = Certificate.make(Files.createDirectory(directory.resolve("other-web")));
    try (ConfigurableApplicationContext gateway =
        SecuredGateway.withTls(kafka, arguments(PushGateway.class), old)) {
      URI board =
          URI.create(
              "https://localhost:%s/api/score/top10".formatted(SecuredGateway.port(gateway)));
      Files.writeString(old.certificate(), "no certificate");
      await().atMost(PATIENCE).until(() -> SecuredGateway.failedRenewals(gateway) > 0);
      assertThat(SecuredGateway.isTrusted(old, board)).isTrue();
      double before = SecuredGateway.failedRenewals(gateway);
      Files.write(old.certificate(), Files.readAllBytes(other.certificate())); // of another key
      await().atMost(PATIENCE).until(() -> SecuredGateway.failedRenewals(gateway) > before);
      assertThat(SecuredGateway.isTrusted(old, board)).isTrue();
    }
  }

  @Test
  void aUserWithoutTheRightsIsToldWhereTheyAre() {
    assertThat(
            SecuredGateway.failure(
                kafka, kafka.service("auditor", SecuredKafka.password("auditor"))))
        .contains("deploy/acls.csv");
  }

  @Test
  void theScriptMakesOneCallForEachLineOfTheTable() throws Exception {
    Path script = Path.of(System.getProperty("scoreboard.root"), "deploy", "acls.sh");
    ProcessBuilder shell = new ProcessBuilder("bash", script.toString(), "--bootstrap-server", "x");
    shell.environment().put("KAFKA_ACLS", "echo kafka-acls.sh");
    try (BufferedReader calls = shell.start().inputReader()) {
      assertThat(calls.readAllLines())
          .hasSize(AclTable.read().size())
          .allMatch(call -> call.startsWith("kafka-acls.sh --bootstrap-server x --add"));
    }
  }

  @Test
  void everyServiceMaySeeEveryTopic() throws Exception {
    AclTable table = AclTable.read();
    var topics = Arrays.stream(Topic.values()).map(Topic::text).collect(Collectors.toSet());
    for (String user : USERS.values()) {
      assertThat(table.topicsOf(user)).containsAll(topics);
    }
  }

  private static String audit(Map<String, Object> login) throws Exception {
    Path file = SecuredKafka.write(directory.resolve("login.properties"), login);
    StringWriter out = new StringWriter();
    new CommandLine(new AuditCommand())
        .setOut(new PrintWriter(out, true))
        .execute("verify", "--kafka", kafka.address(), "--command-config", file.toString());
    return out.toString();
  }
}
