package io.scoreboard.audit.cli;

import static io.scoreboard.audit.Fixtures.increment;
import static io.scoreboard.audit.Fixtures.revocation;
import static io.scoreboard.audit.Fixtures.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.attempts.SuspicionRule;
import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.audit.Checkpoints;
import io.scoreboard.audit.Fixtures;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.UserProfile;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.integrity.RecordDigest;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import picocli.CommandLine;

/** One partition of a real broker: Alice, Bob, a repeat and a revocation, a second apart. */
class CommandsTest {

  private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
  private static final ScoreEvent FIRST = increment("alice", 5, 1, "a1");
  private static final List<LogRecord> LOG =
      Fixtures.log(
          FIRST,
          set("bob", 3, 2, "b1"),
          FIRST,
          increment("alice", 7, 3, "a2"),
          revocation("a1"),
          increment("alice", 1, 5, "a3"));

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();

  @BeforeAll
  static void fill() throws Exception {
    BROKER.brokerProperty("transaction.state.log.replication.factor", "1");
    BROKER.brokerProperty("transaction.state.log.min.isr", "1");
    BROKER.afterPropertiesSet();
    new TopicLayout(1, (short) 1).ensure(client());
    try (var producer =
        new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (LogRecord it : LOG) {
        send(producer, Topic.SCORE_EVENTS, it.timestamp(), it.key(), it.value());
      }
      JsonSerde<Checkpoint> checkpoints = JsonSerde.of(Checkpoint.class);
      for (Checkpoint it : Checkpoints.of(LOG, 2)) {
        send(producer, Topic.CHECKPOINTS, 0, null, checkpoints.serialize("", it));
      }
      byte[] name =
          JsonSerde.of(UserProfile.class).serialize("", new UserProfile("Alice <b>", null));
      send(producer, Topic.USERS, 0, "alice".getBytes(StandardCharsets.UTF_8), name);
      JsonSerde<SuspiciousActivity> suspects = JsonSerde.of(SuspiciousActivity.class);
      for (SuspiciousActivity it : List.of(suspect("eve\n1", null, 9), suspect("bob", "bob", 5))) {
        send(producer, Topic.SUSPICIOUS_ACTIVITY, 0, null, suspects.serialize("", it));
      }
    }
  }

  private static SuspiciousActivity suspect(String who, @Nullable String user, long at) {
    return new SuspiciousActivity(
        user == null ? SuspicionRule.REFUSALS : SuspicionRule.POINTS,
        who,
        "10.0.0.1",
        user,
        30,
        20,
        Duration.ofMinutes(1),
        31,
        Instant.ofEpochSecond(at - 1),
        Instant.ofEpochSecond(at));
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer,
      Topic topic,
      long timestamp,
      byte @Nullable [] key,
      byte[] value)
      throws Exception {
    producer.send(new ProducerRecord<>(topic.text(), null, timestamp, key, value)).get();
  }

  private static Map<String, Object> client() {
    return Map.of("bootstrap.servers", BROKER.getBrokersAsString());
  }

  @AfterAll
  static void stop() {
    BROKER.destroy();
  }

  @Test
  void historyItemisesAndStrikesOutWhatWasRevoked() {
    assertThat(run("history", "--user", "alice")).isZero();
    assertThat(out.toString())
        .contains("alice: 8 points of 3 actions, 1 revoked")
        .containsPattern("~~1970-01-01T00:00:01Z +a1 .*~~  revoked by referee: cheated")
        .containsPattern("a2 +\\+7 +7")
        .containsPattern("a3 +\\+1 +8")
        .containsPattern("sum +8")
        .doesNotContain("bob");
  }

  @Test
  void historyOfAnActionKeepsTheRunningTotal() {
    assertThat(run("history", "--action", "a3", "--json")).isZero();
    assertThat(out.toString())
        .contains("\"user_id\":\"alice\"", "\"sum\":8", "\"action_id\":\"a3\"", "\"offset\":5")
        .doesNotContain("\"a2\"");
  }

  @Test
  void historyIsLimitedInTime() {
    String[] limits = {"--from", "1970-01-01T00:00:02Z", "--to", "1970-01-01T00:00:03Z"};
    assertThat(run("history", limits[0], limits[1], limits[2], limits[3])).isZero();
    assertThat(out.toString()).contains("a2", "b1").doesNotContain("a1 ", "a3");
  }

  @Test
  void topTenNowAndAtAnInstant() {
    assertThat(run("top10")).isZero();
    assertThat(out.toString()).contains("1  Alice <b>").containsPattern("(?s)alice.*2  bob");
    out.getBuffer().setLength(0);
    assertThat(run("top10", "--at", "1970-01-01T00:00:03.999Z")).isZero();
    assertThat(out.toString()).containsPattern("Alice <b> +12 ");
    out.getBuffer().setLength(0);
    assertThat(run("top10", "--at", "1969-12-31T00:00:00+01:00")).isZero();
    assertThat(out.toString()).startsWith("Nobody has any points");
  }

  @Test
  void anExportIsVerifiedWithoutKafka() throws Exception {
    Path file = directory.resolve("log.ndjson");
    assertThat(run("export", "--out", file.toString())).isZero();
    assertThat(verify(file)).isZero();
    assertThat(out.toString()).contains("3 checkpoints prove 6 records", "verified in");
    Files.writeString(file, Files.readString(file).replace("\\\"amount\\\":7", "\\\"amount\\\":8"));
    assertThat(verify(file)).isEqualTo(1);
    assertThat(out.toString()).contains("the record at offset 3 of partition 0 was changed");
  }

  private int verify(Path file) {
    return new CommandLine(new AuditCommand())
        .setOut(new PrintWriter(out, true))
        .execute("verify", "--from", file.toString());
  }

  @Test
  void suspectsAreShownWithWhatTheyDid() {
    assertThat(run("suspects")).isZero();
    assertThat(out.toString())
        .containsPattern("1970-01-01T00:00:09Z +refusals +30 +20 +31 +\"eve.u000a1\" +- +10.0.0.1")
        .containsPattern("1970-01-01T00:00:05Z +points .* bob +bob ");
  }

  @Test
  void suspectsAreLimitedInTimeAndToAUser() {
    assertThat(run("suspects", "--since", "1970-01-01T00:00:06Z", "--json")).isZero();
    assertThat(out.toString()).contains("\"rule\":\"refusals\"").doesNotContain("bob");
    out.getBuffer().setLength(0);
    assertThat(run("suspects", "--user", "bob")).isZero();
    assertThat(out.toString()).contains("points").doesNotContain("eve");
    out.getBuffer().setLength(0);
    assertThat(run("suspects", "--user", "nobody")).isZero();
    assertThat(out.toString()).startsWith("Nothing unusual is known");
  }

  @Test
  void aReceiptHoldsOrNot() {
    LogRecord it = LOG.get(3);
    byte[] leaf = new RecordDigest().leaf(0, it.offset(), it.timestamp(), it.key(), it.value());
    String hash = HexFormat.of().formatHex(leaf);
    assertThat(receipt(3, hash)).isZero();
    assertThat(receipt(2, hash)).isEqualTo(1);
    assertThat(receipt(99, hash)).isEqualTo(1);
    assertThat(out.toString()).contains("In the log, unchanged", "Not what", "Not in the log");
  }

  private int receipt(long offset, String hash) {
    return run("receipt", "--partition", "0", "--offset", "" + offset, "--hash", hash);
  }

  private int run(String command, String... options) {
    CommandLine line = new CommandLine(new AuditCommand()).setOut(new PrintWriter(out, true));
    List<String> all = new java.util.ArrayList<>(List.of(command));
    all.addAll(List.of(options));
    all.addAll(List.of("--kafka", BROKER.getBrokersAsString()));
    return line.execute(all.toArray(String[]::new));
  }
}
