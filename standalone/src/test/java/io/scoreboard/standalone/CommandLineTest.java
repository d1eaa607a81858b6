package io.scoreboard.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.JwtTokenVerifier;
import io.scoreboard.auth.Role;
import io.scoreboard.auth.SignatureVerdict;
import io.scoreboard.auth.SignedAction;
import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.data.DirectoryLock;
import io.scoreboard.standalone.data.Secrets;
import io.scoreboard.standalone.data.SecretsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

  @TempDir Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "start --help",
        "token --help",
        "sign --help",
        "demo --help",
        "audit --help",
        "audit history --help",
        "audit top10 --help",
        "audit verify --help",
        "audit export --help",
        "audit receipt --help",
        "--version"
      })
  void explainsItself(String line) {
    assertThat(run(line)).isZero();
    assertThat(out.toString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bogus",
        "start --bogus",
        "start --port",
        "start --port 70000",
        "start --port eighty",
        "token",
        "token --role king",
        "token --role backend --ttl soon",
        "sign --user alice --action a",
        "sign --user alice --delta 1",
        "sign --user alice --delta 1 --set 2 --action a",
        "sign --user al!ce --delta 1 --action a",
        "sign --user alice --delta 1.5 --action a",
        "sign --user alice --delta 1 --action a --timestamp yesterday",
        "demo --rate 0",
        "demo --users -1",
        "demo --url ftp://localhost",
        "audit",
        "audit bogus",
        "audit top10 --at yesterday",
        "audit history --from 2026-11-22",
        "audit verify --wait -1",
        "audit export",
        "audit receipt --partition 0 --offset 0 --hash abc"
      })
  void refusesWhatItDoesNotKnowWithTwo(String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token --role viewer",
        "sign --user alice --delta 1 --action a",
        "demo --seconds 1",
        "audit history",
        "audit top10",
        "audit verify",
        "audit export --out /dev/null",
        "rebuild"
      })
  void missesSecretsWithThree(String line) {
    assertThat(run(line + " --data-dir " + data)).isEqualTo(3);
    assertThat(err.toString()).contains("run ./scoreboard start first").hasLineCount(1);
  }

  @Test
  void printsOneTokenAndNothingElse() {
    Secrets secrets = secrets();
    assertThat(run("token --role backend --role admin --ttl 5m --data-dir " + data)).isZero();
    assertThat(out.toString()).hasLineCount(1);
    var verifier =
        JwtTokenVerifier.withSecret(secrets.jwtSecret(), secrets.jwtIssuer(), Clock.systemUTC());
    var identity = verifier.verify(out.toString().strip());
    assertThat(identity.subject()).isEqualTo("game-server");
    assertThat(identity.roles()).containsExactlyInAnyOrder(Role.BACKEND, Role.ADMIN);
  }

  @Test
  void signsAsTheServicesVerify() {
    Secrets secrets = secrets();
    String at = " --timestamp 2026-11-22T03:00:00Z --data-dir " + data;
    assertThat(run("sign --user alice --delta 5 --action a-1" + at)).isZero();
    SignedAction action = new SignedAction("increment", 5, "alice", "a-1");
    Instant now = Instant.parse("2026-11-22T03:01:00Z");
    assertThat(
            ActionSignature.withKeys(secrets.signatureKeys())
                .verify(out.toString().strip(), action, now))
        .isEqualTo(SignatureVerdict.VALID);
  }

  @Test
  void signsSetsToo() {
    Secrets secrets = secrets();
    assertThat(run("sign --user alice --set -5 --action a-1 --data-dir " + data)).isZero();
    SignedAction action = new SignedAction("set", -5, "alice", "a-1");
    assertThat(
            ActionSignature.withKeys(secrets.signatureKeys())
                .verify(out.toString().strip(), action, Instant.now()))
        .isEqualTo(SignatureVerdict.VALID);
  }

  @Test
  void doesNotStartTwiceOnOneDirectory() throws IOException {
    try (DirectoryLock _ = DirectoryLock.acquire(DataDirectory.create(data))) {
      assertThat(run("start --port 0 --data-dir " + data)).isEqualTo(1);
      assertThat(err.toString()).contains(data.resolve("scoreboard.lock").toString());
    }
  }

  @Test
  void doesNotRebuildUnderARunningScoreboard() throws IOException {
    DataDirectory directory = DataDirectory.create(data);
    Files.createDirectories(directory.kafka());
    try (DirectoryLock _ = DirectoryLock.acquire(directory)) {
      assertThat(run("rebuild --data-dir " + data)).isEqualTo(1);
      assertThat(err.toString()).contains("stop it").hasLineCount(1);
    }
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String line = "start --port %d --data-dir %s".formatted(taken.getLocalPort(), data);
      assertThat(run(line)).isEqualTo(1);
      assertThat(err.toString()).contains("port " + taken.getLocalPort()).doesNotContain("\tat ");
    }
  }

  private Secrets secrets() {
    return new SecretsFile(new DataDirectory(data), Map.of()).readOrCreate();
  }

  private int run(String line) {
    CommandLine commandLine = Scoreboard.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(line.isEmpty() ? new String[0] : line.split(" "));
  }
}
