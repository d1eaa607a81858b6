package io.scoreboard.system.journey;

import io.scoreboard.system.Certificate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka as it stands on a hostile network: TLS, a name and password for everyone, and nothing
 * allowed that no ACL allows. The broker's own listeners are on the loopback interface.
 */
final class SecuredKafka implements AutoCloseable {

  private static final List<String> USERS =
      List.of("admin", "command-api", "leaderboard-projector", "push-gateway", "auditor");
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"";
  private static final String SCRAM =
      "org.apache.kafka.common.security.scram.ScramLoginModule required";
  private static final int ITERATIONS = 4096;

  private final int[] ports = freePorts();
  private final Certificate certificate;
  private final KafkaRaftServer server;

  SecuredKafka(Path directory, Certificate certificate, List<AclBinding> rights) throws Exception {
    this.certificate = certificate;
    format(directory);
    server = new KafkaRaftServer(new KafkaConfig(settings(directory)), Time.SYSTEM);
    server.startup();
    try (Admin admin = admin("admin")) {
      admin.createAcls(rights).all().get();
      admin.alterUserScramCredentials(scramUsers()).all().get();
    }
  }

  /** Everyone can log in both ways, with the same password. */
  private static List<UserScramCredentialAlteration> scramUsers() {
    return USERS.stream()
        .<UserScramCredentialAlteration>map(
            user ->
                new UserScramCredentialUpsertion(
                    user,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password(user)))
        .toList();
  }

  String address() {
    return "localhost:" + ports[0];
  }

  static String password(String user) {
    return "password-of-" + user;
  }

  /** Someone who administers it, or tries to. */
  Admin admin(String user) {
    return Admin.create(client(user, password(user)));
  }

  /** What a topic's setting is now. */
  String setting(String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = admin("admin")) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
  }

  /** How a client logs in, by Kafka's names, as a properties file has it. */
  Map<String, Object> client(String user, String password) {
    return Map.of(
        "bootstrap.servers",
        address(),
        "security.protocol",
        "SASL_SSL",
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        certificate.certificate().toString(),
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        LOGIN.formatted(user, password) + ";");
  }

  /** The same with SCRAM, which sends no password. */
  Map<String, Object> scramClient(String user, String password) {
    Map<String, Object> client = new HashMap<>(client(user, password));
    client.put("sasl.mechanism", "SCRAM-SHA-512");
    client.put("sasl.jaas.config", scramLogin(user, password));
    return client;
  }

  /** A name and password for SCRAM, as one line of JAAS. */
  static String scramLogin(String user, String password) {
    return SCRAM + " username=\"%s\" password=\"%s\";".formatted(user, password);
  }

  /** Such settings in a file, as {@code --command-config} takes it. */
  static Path write(Path file, Map<String, Object> client) throws IOException {
    return Files.write(
        file, client.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
  }

  /** How a service logs in with PLAIN, as Spring properties. */
  List<String> service(String user, String password) {
    List<String> all = new ArrayList<>(service("PLAIN"));
    all.add("--spring.kafka.properties.sasl.jaas.config=" + LOGIN.formatted(user, password) + ";");
    return all;
  }

  /** How a service that has its name and password from elsewhere logs in with SCRAM. */
  List<String> scramService() {
    return service("SCRAM-SHA-512");
  }

  private List<String> service(String mechanism) {
    return List.of(
        "--spring.kafka.security.protocol=SASL_SSL",
        "--spring.kafka.ssl.bundle=kafka",
        "--spring.ssl.bundle.pem.kafka.truststore.certificate=file:" + certificate.certificate(),
        "--spring.kafka.properties.sasl.mechanism=" + mechanism);
  }

  private Map<String, String> settings(Path directory) {
    Map<String, String> all = new HashMap<>();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("log.dirs", directory.toString());
    all.put("controller.quorum.voters", "1@127.0.0.1:" + ports[2]);
    all.put("controller.listener.names", "CONTROLLER");
    all.put("inter.broker.listener.name", "INSIDE");
    all.put(
        "listeners",
        "CLIENT://localhost:%d,INSIDE://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(ports[0], ports[1], ports[2]));
    all.put(
        "advertised.listeners",
        "CLIENT://localhost:%d,INSIDE://127.0.0.1:%d".formatted(ports[0], ports[1]));
    all.put(
        "listener.security.protocol.map", "CLIENT:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT");
    security(all);
    small(all);
    return all;
  }

  private void security(Map<String, String> all) {
    String users =
        USERS.stream()
            .map(user -> " user_%s=\"%s\"".formatted(user, password(user)))
            .collect(Collectors.joining());
    all.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
    all.put("listener.name.client.scram-sha-512.sasl.jaas.config", SCRAM + ";");
    all.put(
        "listener.name.client.plain.sasl.jaas.config",
        LOGIN.formatted("admin", password("admin")) + users + ";");
    all.put("listener.name.client.ssl.keystore.type", "PKCS12");
    all.put("listener.name.client.ssl.keystore.location", certificate.store().toString());
    all.put("listener.name.client.ssl.keystore.password", Certificate.PASSWORD);
    all.put("listener.name.client.ssl.key.password", Certificate.PASSWORD);
    all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    all.put("super.users", "User:admin;User:ANONYMOUS"); // the broker itself, on its own listeners
  }

  private static void small(Map<String, String> all) {
    all.put("auto.create.topics.enable", "false");
    all.put("log.cleaner.dedupe.buffer.size", "4194304");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("transaction.state.log.min.isr", "1");
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      all.put(topic + ".num.partitions", "1");
      all.put(topic + ".replication.factor", "1");
    }
  }

  private static void format(Path directory) throws Exception {
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setDirectories(List.of(directory.toString()))
        .setMetadataLogDirectory(directory.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .run();
  }

  /** All three are held before one is let go, so that they differ. */
  private static int[] freePorts() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback);
        ServerSocket third = new ServerSocket(0, 1, loopback)) {
      return new int[] {first.getLocalPort(), second.getLocalPort(), third.getLocalPort()};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
