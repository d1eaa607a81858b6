package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    services =
        new ThreeServices(kafka.address(), SecuredKafkaIT::settings, SecuredKafkaIT::variables);
    client = new Client(services);
  }

  @AfterAll
  static void stop() {
    services.close();
    kafka.close();
  }

  private static List<String> settings(Class<?> service) {
    List<String> all = new ArrayList<>(kafka.scramService());
    all.add("--scoreboard.witness.interval=1s");
    all.add("--scoreboard.verification.first-after=1s");
    all.add("--scoreboard.verification.interval=1s");
    return all;
  }

  /** Name and password are in a file, as container platforms mount them. */
  private static Map<String, String> variables(Class<?> service) {
    String user = USERS.get(service);
    try {
      String login = SecuredKafka.scramLogin(user, SecuredKafka.password(user)) + "\n";
      Path file = Files.writeString(directory.resolve(user + ".jaas"), login);
      return Map.of("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG_FILE", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> plainGateway() {
    return kafka.service("push-gateway", SecuredKafka.password("push-gateway"));
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
    assertThat(audit(kafka.client("auditor", SecuredKafka.password("auditor")), "verify"))
        .contains("equal: totals, ranks and top ten");
  }

  @Test
  void anAuditorMayLogInByScramAsWell() throws Exception {
    client.increment("erin", 5, "secured-5");
    assertThat(audit(kafka.scramClient("auditor", SecuredKafka.password("auditor")), "verify"))
        .contains("equal: totals, ranks and top ten");
  }

  @Test
  void attemptsAreWatchedAndAnAuditorSeesWhoIsSuspicious() throws Exception {
    String viewer = services.token("mallory", "viewer");
    String json = "{\"userId\":\"alice\",\"scoreDelta\":1,\"actionId\":\"forged\"}";
    for (int i = 0; i < 30; i++) {
      assertThat(client.update(viewer, json).status()).isEqualTo(403);
    }
    Map<String, Object> auditor = kafka.client("auditor", SecuredKafka.password("auditor"));
    await()
        .atMost(PATIENCE)
        .until(() -> audit(auditor, "suspects", "--user", "mallory").contains(" refusals "));
  }

  @Test
  void whoMayNotSetHowNamesAreKeptIsWarnedAndChangesNothing() throws Exception {
    Map<String, Object> mayNot = kafka.client("command-api", SecuredKafka.password("command-api"));
    TopicLayout shorter = new TopicLayout(4, (short) -1, new Erasure(Duration.ofHours(1)));
    shorter.ensure(mayNot, new Projection("scoreboard", 0));
    assertThat(kafka.setting("users", "segment.ms"))
        .isEqualTo(Topic.USERS.settings(Erasure.USUAL).get("segment.ms"));
  }

  @Nested
  class Rights extends RightLines {
    Rights() {
      super(kafka);
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
        SecuredGateway.withTls(kafka, plainGateway(), first)) {
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
        SecuredGateway.withTls(kafka, plainGateway(), old)) {
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

  private static String audit(Map<String, Object> login, String... question) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(question));
    Path file = SecuredKafka.write(directory.resolve("login.properties"), login);
    arguments.addAll(List.of("--kafka", kafka.address(), "--command-config", file.toString()));
    StringWriter out = new StringWriter();
    new CommandLine(new AuditCommand())
        .setOut(new PrintWriter(out, true))
        .execute(arguments.toArray(String[]::new));
    return out.toString();
  }
}
